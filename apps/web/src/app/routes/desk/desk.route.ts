import { createRoute } from '@tanstack/react-router';
import { deskQuery } from '../../../features/desk/api/desk-query.ts';
import { deskSearch } from '../../../lib/list-search.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { prefetch, requireSession } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mitt-arbete',
  validateSearch: deskSearch.read,
  loaderDeps: ({ search }) => search,
  beforeLoad: requireSession,
  loader: async (args) => {
    await Promise.all([prefetch(args, deskQuery(args.deps)), prefetch(args, regionQuery())]);
  },
  head: ({ match }) => pageHead(match, 'desk'),
  ...page('desk', 'desk', () => import('./desk.page.tsx')),
});

import { createRoute } from '@tanstack/react-router';
import { actorsQuery } from '../../../features/actor/api/actors-query.ts';
import { actorsSearch } from '../../../lib/list-search.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const actorsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/aktorer',
  validateSearch: actorsSearch.read,
  loaderDeps: ({ search }) => search,
  loader: async (args) => {
    await Promise.all([prefetch(args, actorsQuery(args.deps)), prefetch(args, regionQuery())]);
  },
  head: ({ match }) => pageHead(match, 'actors'),
  ...page('actors', 'actor', () => import('./actors.page.tsx')),
});

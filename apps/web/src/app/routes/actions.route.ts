import { createRoute } from '@tanstack/react-router';
import { actionsQuery } from '../../features/action/api/actions-query.ts';
import { actionsSearch } from '../../lib/list-search.ts';
import { prefetch } from '../loading.ts';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { rootRoute } from './root.route.tsx';

export const actionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/atgarder',
  validateSearch: actionsSearch.read,
  loaderDeps: ({ search }) => search,
  loader: async (args) => {
    await prefetch(args, actionsQuery(args.deps));
  },
  head: ({ match }) => pageHead(match, 'actions'),
  ...page('actions', () => import('./actions.page.tsx')),
});

import { createRoute } from '@tanstack/react-router';
import { actionsQuery } from '../../../features/action/api/actions-query.ts';
import { coverageQuery } from '../../../features/coverage/api/coverage-query.ts';
import { withUnownedDefault } from '../../../lib/coverage/unowned-search.ts';
import { actionsSearch, coverageSearch } from '../../../lib/list-search.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const unownedActionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/atgarder/utan-agare',
  validateSearch: actionsSearch.read,
  loaderDeps: ({ search }) => withUnownedDefault(search),
  loader: async (args) => {
    await Promise.all([
      prefetch(args, actionsQuery(args.deps)),
      prefetch(args, coverageQuery(coverageSearch.read(args.deps))),
      prefetch(args, regionQuery()),
    ]);
  },
  head: ({ match }) => pageHead(match, 'unownedActions'),
  ...page('unownedActions', 'action', () => import('./unowned-actions.page.tsx')),
});

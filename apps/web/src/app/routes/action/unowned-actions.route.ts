import { createRoute } from '@tanstack/react-router';
import { actionListQuery } from '../../../features/action/api/actions-query.ts';
import { aspectsQuery } from '../../../features/aspect/api/aspects-query.ts';
import { coverageHeadQuery } from '../../../features/coverage/api/coverage-query.ts';
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
  loaderDeps: ({ search }) => search,
  loader: async (args) => {
    const search = withUnownedDefault(args.deps);
    // A script of its own, which no other page carries.
    const [coverage, region, aspects, { titleOfSelection }] = await Promise.all([
      prefetch(args, coverageHeadQuery(coverageSearch.read(search))),
      prefetch(args, regionQuery()),
      prefetch(args, aspectsQuery()),
      import('../../selection-title.ts'),
      prefetch(args, actionListQuery(search)),
    ]);
    const chosen = coverageSearch.read(args.deps);
    return {
      title: titleOfSelection(args, 'unownedActions', chosen, { coverage, region, aspects }),
    };
  },
  head: ({ match, loaderData }) => pageHead(match, 'unownedActions', loaderData?.title),
  ...page('unownedActions', 'action', () => import('./unowned-actions.page.tsx')),
});

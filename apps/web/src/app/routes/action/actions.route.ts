import { createRoute } from '@tanstack/react-router';
import { actionListQuery } from '../../../features/action/api/actions-query.ts';
import { aspectsQuery } from '../../../features/aspect/api/aspects-query.ts';
import { coverageHeadQuery } from '../../../features/coverage/api/coverage-query.ts';
import { actionsPageSearch, actionsSearch, coverageSearch } from '../../../lib/list-search.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const actionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/atgarder',
  validateSearch: actionsPageSearch.read,
  loaderDeps: ({ search }) => search,
  loader: async (args) => {
    const filter = coverageSearch.read(args.deps);
    // A script of its own, which no other page carries.
    const [coverage, region, aspects, { titleOfSelection }] = await Promise.all([
      prefetch(args, coverageHeadQuery(filter)),
      prefetch(args, regionQuery()),
      prefetch(args, aspectsQuery()),
      import('../../selection-title.ts'),
      prefetch(args, actionListQuery(actionsSearch.read(args.deps))),
    ]);
    return { title: titleOfSelection(args, 'actions', filter, { coverage, region, aspects }) };
  },
  head: ({ match, loaderData }) => pageHead(match, 'actions', loaderData?.title),
  ...page('actions', 'action', () => import('./actions.page.tsx')),
});

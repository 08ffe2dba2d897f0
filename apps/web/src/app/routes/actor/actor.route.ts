import { createRoute } from '@tanstack/react-router';
import { actorCoverageQuery } from '../../../features/actor/api/actor-coverage-query.ts';
import { actorQuery } from '../../../features/actor/api/actor-query.ts';
import { workHeadQuery } from '../../../features/initiative/api/work-over-time-query.ts';
import { workSearch } from '../../../lib/list-search.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const actorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/aktorer/$id',
  validateSearch: workSearch.read,
  loaderDeps: ({ search }) => search,
  loader: async (args) => {
    const { id } = args.params;
    const [actor] = await Promise.all([
      prefetch(args, actorQuery(id)),
      prefetch(args, actorCoverageQuery(id)),
      prefetch(args, workHeadQuery({ actor: id, page: args.deps.sida })),
      prefetch(args, regionQuery()),
    ]);
    return { title: actor.name };
  },
  head: ({ match, loaderData }) => pageHead(match, 'actor', loaderData?.title),
  ...page('actor', 'actor', () => import('./actor.page.tsx')),
});

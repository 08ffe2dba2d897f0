import { createRoute } from '@tanstack/react-router';
import { actorChoicesQuery } from '../../../features/actor/api/actors-query.ts';
import { effectGoalsQuery } from '../../../features/effect-goal/api/effect-goals-query.ts';
import { effectMapQuery } from '../../../features/effect-map/api/effect-map-query.ts';
import { effectMapSearch } from '../../../lib/list-search.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const effectMapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/effektkarta',
  validateSearch: effectMapSearch.read,
  loaderDeps: ({ search }) => search,
  loader: async (args) => {
    await Promise.all([
      prefetch(args, effectMapQuery(args.deps)),
      prefetch(args, regionQuery()),
      prefetch(args, actorChoicesQuery()),
      prefetch(args, effectGoalsQuery()),
    ]);
  },
  head: ({ match }) => pageHead(match, 'effectMap'),
  ...page('effectMap', 'effect-map', () => import('./effect-map.page.tsx')),
});

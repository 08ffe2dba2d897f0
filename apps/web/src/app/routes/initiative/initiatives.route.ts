import { createRoute } from '@tanstack/react-router';
import { actorChoicesQuery } from '../../../features/actor/api/actors-query.ts';
import { aspectsQuery } from '../../../features/aspect/api/aspects-query.ts';
import { effectGoalsQuery } from '../../../features/effect-goal/api/effect-goals-query.ts';
import { initiativesQuery } from '../../../features/initiative/api/initiatives-query.ts';
import { initiativesSearch } from '../../../lib/list-search.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const initiativesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/initiativ',
  validateSearch: initiativesSearch.read,
  loaderDeps: ({ search }) => search,
  loader: async (args) => {
    await Promise.all([
      prefetch(args, initiativesQuery(args.deps)),
      prefetch(args, regionQuery()),
      prefetch(args, effectGoalsQuery()),
      prefetch(args, actorChoicesQuery()),
      prefetch(args, aspectsQuery()),
    ]);
  },
  head: ({ match }) => pageHead(match, 'initiatives'),
  ...page('initiatives', 'initiative', () => import('./initiatives.page.tsx')),
});

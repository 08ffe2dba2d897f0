import { createRoute } from '@tanstack/react-router';
import { effectGoalsQuery } from '../../../features/effect-goal/api/effect-goals-query.ts';
import { effectGoalsSearch } from '../../../lib/list-search.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { prefetch, prefetchThen } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const effectGoalsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/effektmal',
  validateSearch: effectGoalsSearch.read,
  loaderDeps: ({ search }) => search,
  loader: async (args) => {
    const [{ asOf }] = await Promise.all([
      prefetch(args, effectGoalsQuery()),
      prefetch(args, regionQuery()),
    ]);
    await prefetchThen(args, asOf, effectGoalsQuery);
  },
  head: ({ match }) => pageHead(match, 'effectGoals'),
  ...page('effectGoals', 'effect-goal', () => import('./effect-goals.page.tsx')),
});

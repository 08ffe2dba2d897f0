import { createRoute } from '@tanstack/react-router';
import {
  effectGoalsQuery,
  effectGoalsThenQuery,
} from '../../../features/effect-goal/api/effect-goals-query.ts';
import { isCompared } from '../../../lib/compared-days/compared-days.tsx';
import { effectGoalsSearch } from '../../../lib/list-search.ts';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const effectGoalsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/effektmal',
  validateSearch: effectGoalsSearch.read,
  loaderDeps: ({ search }) => search,
  loader: async (args) => {
    const { jamfor } = args.deps;
    const { asOf } = await prefetch(args, effectGoalsQuery());
    if (isCompared(jamfor, asOf)) await prefetch(args, effectGoalsThenQuery(jamfor));
  },
  head: ({ match }) => pageHead(match, 'effectGoals'),
  ...page('effectGoals', 'effect-goal', () => import('./effect-goals.page.tsx')),
});

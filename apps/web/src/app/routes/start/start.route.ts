import { createRoute } from '@tanstack/react-router';
import { lastMonthQuery } from '../../../features/activity/api/activity-month-query.ts';
import { coverageHeadQuery } from '../../../features/coverage/api/coverage-query.ts';
import { coverageThenQuery } from '../../../features/coverage/api/coverage-then-query.ts';
import { matrixHeadQuery, matrixThenQuery } from '../../../features/coverage/api/matrix-query.ts';
import { effectGoalNamesQuery } from '../../../features/effect-goal/api/effect-goals-query.ts';
import { comparedDaySearch } from '../../../lib/list-search.ts';
import { prefetch, prefetchThen } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';
import { COMPARED_COLUMNS } from './compared-columns.ts';

export const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: comparedDaySearch.read,
  loaderDeps: ({ search }) => search,
  loader: async (args) => {
    const [{ asOf, depth }] = await Promise.all([
      prefetch(args, coverageHeadQuery()),
      prefetch(args, lastMonthQuery()),
      prefetch(args, effectGoalNamesQuery()),
    ]);
    await Promise.all([
      prefetchThen(args, asOf, (day) => coverageThenQuery({}, day, depth)),
      prefetchThen(args, asOf, () => matrixHeadQuery(COMPARED_COLUMNS)),
      prefetchThen(args, asOf, (day) => matrixThenQuery(COMPARED_COLUMNS, day)),
    ]);
  },
  head: ({ match }) => pageHead(match, 'start'),
  ...page('start', 'start', () => import('./start.page.tsx')),
});

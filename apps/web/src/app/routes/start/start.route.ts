import { createRoute } from '@tanstack/react-router';
import { lastMonthQuery } from '../../../features/activity/api/activity-month-query.ts';
import { coverageHeadQuery } from '../../../features/coverage/api/coverage-query.ts';
import { effectGoalsQuery } from '../../../features/effect-goal/api/effect-goals-query.ts';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loader: async (args) => {
    await Promise.all([
      prefetch(args, coverageHeadQuery()),
      prefetch(args, lastMonthQuery()),
      prefetch(args, effectGoalsQuery()),
    ]);
  },
  head: ({ match }) => pageHead(match, 'start'),
  ...page('start', 'start', () => import('./start.page.tsx')),
});

import { createRoute } from '@tanstack/react-router';
import { activityQuery } from '../../../features/activity/api/activity-query.ts';
import { coverageQuery } from '../../../features/coverage/api/coverage-query.ts';
import { areasQuery } from '../../../features/priority-area/api/areas-query.ts';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loader: async (args) => {
    await Promise.all([
      prefetch(args, coverageQuery()),
      prefetch(args, activityQuery()),
      prefetch(args, areasQuery()),
    ]);
  },
  head: ({ match }) => pageHead(match, 'start'),
  ...page('start', 'start', () => import('./start.page.tsx')),
});

import { createRoute } from '@tanstack/react-router';
import { areasQuery } from '../../../features/priority-area/api/areas-query.ts';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const areasRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/insatsomraden',
  loader: async (args) => {
    await prefetch(args, areasQuery());
  },
  head: ({ match }) => pageHead(match, 'areas'),
  ...page('areas', 'priority-area', () => import('./areas.page.tsx')),
});

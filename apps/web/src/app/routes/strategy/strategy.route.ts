import { createRoute } from '@tanstack/react-router';
import { areasQuery } from '../../../features/priority-area/api/areas-query.ts';
import { strategyQuery } from '../../../features/strategy/api/strategy-query.ts';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const strategyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/strategi',
  loader: async (args) => {
    await Promise.all([prefetch(args, strategyQuery()), prefetch(args, areasQuery())]);
  },
  head: ({ match }) => pageHead(match, 'strategy'),
  ...page('strategy', 'strategy', () => import('./strategy.page.tsx')),
});

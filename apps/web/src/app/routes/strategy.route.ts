import { createRoute } from '@tanstack/react-router';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { rootRoute } from './root.route.tsx';

export const strategyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/strategi',
  head: ({ match }) => pageHead(match, 'strategy'),
  ...page('strategy', () => import('./strategy.page.tsx')),
});

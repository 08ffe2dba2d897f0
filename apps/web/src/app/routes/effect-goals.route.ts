import { createRoute } from '@tanstack/react-router';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { rootRoute } from './root.route.tsx';

export const effectGoalsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/effektmal',
  head: ({ match }) => pageHead(match, 'effectGoals'),
  ...page('effectGoals', () => import('./effect-goals.page.tsx')),
});

import { createRoute } from '@tanstack/react-router';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { rootRoute } from './root.route.tsx';

export const areasRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/insatsomraden',
  head: ({ match }) => pageHead(match, 'areas'),
  ...page('areas', () => import('./areas.page.tsx')),
});

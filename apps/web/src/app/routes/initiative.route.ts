import { createRoute } from '@tanstack/react-router';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { rootRoute } from './root.route.tsx';

export const initiativeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/initiativ/$id',
  head: ({ match }) => pageHead(match, 'initiative'),
  ...page('initiative', () => import('./initiative.page.tsx')),
});

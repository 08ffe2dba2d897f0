import { createRoute } from '@tanstack/react-router';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { rootRoute } from './root.route.tsx';

export const aboutRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/om',
  head: ({ match }) => pageHead(match, 'about'),
  ...page('about', () => import('./about.page.tsx')),
});

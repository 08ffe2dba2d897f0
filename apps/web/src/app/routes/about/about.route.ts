import { createRoute } from '@tanstack/react-router';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const aboutRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/om',
  head: ({ match }) => pageHead(match, 'about'),
  ...page('about', 'about', () => import('./about.page.tsx')),
});

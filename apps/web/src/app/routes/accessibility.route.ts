import { createRoute } from '@tanstack/react-router';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { rootRoute } from './root.route.tsx';

export const accessibilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tillganglighet',
  head: ({ match }) => pageHead(match, 'accessibility'),
  ...page('accessibility', () => import('./accessibility.page.tsx')),
});

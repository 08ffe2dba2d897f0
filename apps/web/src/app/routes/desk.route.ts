import { createRoute } from '@tanstack/react-router';
import { requireSession } from '../loading.ts';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { rootRoute } from './root.route.tsx';

export const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mitt-arbete',
  beforeLoad: requireSession,
  head: ({ match }) => pageHead(match, 'desk'),
  ...page('desk', () => import('./desk.page.tsx')),
});

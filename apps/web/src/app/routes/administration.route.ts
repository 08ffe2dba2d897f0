import { createRoute } from '@tanstack/react-router';
import { requireSession } from '../loading.ts';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { formLayoutRoute } from './form-layout.route.ts';

export const administrationRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/administration',
  beforeLoad: requireSession,
  head: ({ match }) => pageHead(match, 'administration'),
  ...page('administration', () => import('./administration.page.tsx')),
});

import { createRoute } from '@tanstack/react-router';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { formLayoutRoute } from '../layout/form-layout.route.ts';

export const passwordRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/losenord/$token',
  head: ({ match }) => pageHead(match, 'password'),
  ...page('password', 'account', () => import('./password.page.tsx')),
});

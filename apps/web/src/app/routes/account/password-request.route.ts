import { createRoute } from '@tanstack/react-router';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { formLayoutRoute } from '../layout/form-layout.route.ts';

export const passwordRequestRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/losenord',
  head: ({ match }) => pageHead(match, 'passwordRequest'),
  ...page('passwordRequest', 'account', () => import('./password-request.page.tsx')),
});

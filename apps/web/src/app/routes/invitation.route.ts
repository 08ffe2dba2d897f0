import { createRoute } from '@tanstack/react-router';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { formLayoutRoute } from './form-layout.route.ts';

export const invitationRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/inbjudan/$token',
  head: ({ match }) => pageHead(match, 'invitation'),
  ...page('invitation', () => import('./invitation.page.tsx')),
});

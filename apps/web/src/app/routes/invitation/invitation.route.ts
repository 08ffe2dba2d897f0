import { createRoute } from '@tanstack/react-router';
import { linkedInvitationQuery } from '../../../features/invitation/api/linked-invitation-query.ts';
import { UnusableLinkPage } from '../../layout/unusable-link-page.tsx';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { formLayoutRoute } from '../layout/form-layout.route.ts';

export const invitationRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/inbjudan/$token',
  loader: async (args) => {
    await prefetch(args, linkedInvitationQuery(args.params.token));
  },
  notFoundComponent: UnusableLinkPage,
  head: ({ match }) => pageHead(match, 'invitation'),
  ...page('invitation', 'invitation', () => import('./invitation.page.tsx')),
});

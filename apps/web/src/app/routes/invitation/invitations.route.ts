import { createRoute } from '@tanstack/react-router';
import { invitationsQuery } from '../../../features/invitation/api/invitations-query.ts';
import { invitationsSearch } from '../../../lib/list-search.ts';
import { prefetch, requireSession } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { formLayoutRoute } from '../layout/form-layout.route.ts';

export const invitationsRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/inbjudningar',
  validateSearch: invitationsSearch.read,
  loaderDeps: ({ search }) => search,
  beforeLoad: requireSession,
  loader: async (args) => {
    await prefetch(args, invitationsQuery(args.deps));
  },
  head: ({ match }) => pageHead(match, 'invitations'),
  ...page('invitations', 'invitation', () => import('./invitations.page.tsx')),
});

import { createRoute } from '@tanstack/react-router';
import { requireSession } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { formLayoutRoute } from '../layout/form-layout.route.ts';

export const accountRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/konto',
  beforeLoad: requireSession,
  head: ({ match }) => pageHead(match, 'account'),
  ...page('account', 'account', () => import('./account.page.tsx')),
});

import { createRoute } from '@tanstack/react-router';
import { demoAccountsQuery } from '../../../features/sign-in/api/demo-accounts-query.ts';
import { readText } from '../../../lib/search-params.ts';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { formLayoutRoute } from '../layout/form-layout.route.ts';

export const signInRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/logga-in',
  validateSearch: (search: Record<string, unknown>): { till?: string } => ({
    till: readText(search['till'], 2000),
  }),
  loader: async (args) => {
    await prefetch(args, demoAccountsQuery());
  },
  head: ({ match }) => pageHead(match, 'signIn'),
  ...page('signIn', 'sign-in', () => import('./sign-in.page.tsx')),
});

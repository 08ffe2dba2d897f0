import { createRoute } from '@tanstack/react-router';
import { readText } from '../../lib/search-params.ts';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { formLayoutRoute } from './form-layout.route.ts';

export const signInRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/logga-in',
  validateSearch: (search: Record<string, unknown>): { till?: string } => ({
    till: readText(search['till'], 2000),
  }),
  head: ({ match }) => pageHead(match, 'signIn'),
  ...page('signIn', () => import('./sign-in.page.tsx')),
});

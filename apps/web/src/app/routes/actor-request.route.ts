import { createRoute } from '@tanstack/react-router';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { formLayoutRoute } from './form-layout.route.ts';

export const actorRequestRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/aktorer/ansok',
  head: ({ match }) => pageHead(match, 'actorRequest'),
  ...page('actorRequest', () => import('./actor-request.page.tsx')),
});

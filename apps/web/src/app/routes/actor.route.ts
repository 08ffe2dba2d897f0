import { createRoute } from '@tanstack/react-router';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { rootRoute } from './root.route.tsx';

export const actorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/aktorer/$id',
  head: ({ match }) => pageHead(match, 'actor'),
  ...page('actor', () => import('./actor.page.tsx')),
});

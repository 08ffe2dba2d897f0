import { createRoute } from '@tanstack/react-router';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { formLayoutRoute } from '../layout/form-layout.route.ts';

export const actorRequestRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/aktorer/ansok',
  loader: async (args) => {
    await prefetch(args, regionQuery());
  },
  head: ({ match }) => pageHead(match, 'actorRequest'),
  ...page('actorRequest', 'actor-request', () => import('./actor-request.page.tsx')),
});

import { createRoute } from '@tanstack/react-router';
import { aspectsQuery } from '../../../features/aspect/api/aspects-query.ts';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const aspectsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/perspektiv',
  loader: async (args) => {
    await prefetch(args, aspectsQuery());
  },
  head: ({ match }) => pageHead(match, 'aspects'),
  ...page('aspects', 'aspect', () => import('./aspects.page.tsx')),
});

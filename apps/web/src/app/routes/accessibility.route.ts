import { createRoute } from '@tanstack/react-router';
import { regionQuery } from '../../lib/region/region-query.ts';
import { prefetch } from '../loading.ts';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { rootRoute } from './root.route.tsx';

export const accessibilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tillganglighet',
  loader: async (args) => {
    await prefetch(args, regionQuery());
  },
  head: ({ match }) => pageHead(match, 'accessibility'),
  ...page('accessibility', () => import('./accessibility.page.tsx')),
});

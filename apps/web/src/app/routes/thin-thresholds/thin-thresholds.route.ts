import { createRoute } from '@tanstack/react-router';
import {
  thinCountsQuery,
  thinThresholdsQuery,
} from '../../../features/thin-thresholds/api/thin-thresholds-query.ts';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const thinThresholdsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tunt',
  loader: async (args) => {
    const { values } = await prefetch(args, thinThresholdsQuery());
    await prefetch(args, thinCountsQuery(values));
  },
  head: ({ match }) => pageHead(match, 'thinThresholds'),
  ...page('thinThresholds', 'thin-thresholds', () => import('./thin-thresholds.page.tsx')),
});

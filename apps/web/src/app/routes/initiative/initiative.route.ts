import { createRoute } from '@tanstack/react-router';
import { initiativeHistoryQuery } from '../../../features/initiative/api/initiative-history-query.ts';
import { initiativeQuery } from '../../../features/initiative/api/initiative-query.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const initiativeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/initiativ/$id',
  loader: async (args) => {
    const { id } = args.params;
    const [initiative] = await Promise.all([
      prefetch(args, initiativeQuery(id)),
      prefetch(args, initiativeHistoryQuery(id)),
      prefetch(args, regionQuery()),
    ]);
    // A draft may lack the summary.
    return { title: initiative.title, description: initiative.summary || undefined };
  },
  head: ({ match, loaderData }) =>
    pageHead(match, 'initiative', loaderData?.title, loaderData?.description),
  ...page('initiative', 'initiative', () => import('./initiative.page.tsx')),
});

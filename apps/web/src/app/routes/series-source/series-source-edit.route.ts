import { createRoute } from '@tanstack/react-router';
import { seriesSourceQuery } from '../../../features/series-source/api/series-sources-query.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { prefetch, requireSession } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { formLayoutRoute } from '../layout/form-layout.route.ts';

export const seriesSourceEditRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/kallor/$id',
  beforeLoad: requireSession,
  loader: async (args) => {
    await Promise.all([
      prefetch(args, seriesSourceQuery(args.params.id)),
      prefetch(args, regionQuery()),
    ]);
  },
  head: ({ match }) => pageHead(match, 'seriesSourceEdit'),
  ...page('seriesSourceEdit', 'series-source', () => import('./series-source-edit.page.tsx')),
});

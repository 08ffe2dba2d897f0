import { createRoute } from '@tanstack/react-router';
import { waitingRunsQuery } from '../../../features/import-run/api/import-runs-query.ts';
import {
  seriesSourcesQuery,
  sourceCountQuery,
} from '../../../features/series-source/api/series-sources-query.ts';
import { seriesSourcesSearch } from '../../../lib/list-search.ts';
import { indicatorsQuery } from '../../../lib/series/series-queries.ts';
import { prefetch, requireSession } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { formLayoutRoute } from '../layout/form-layout.route.ts';

export const seriesSourcesRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/kallor',
  validateSearch: seriesSourcesSearch.read,
  loaderDeps: ({ search }) => search,
  beforeLoad: requireSession,
  loader: async (args) => {
    await Promise.all([
      prefetch(args, seriesSourcesQuery(args.deps)),
      prefetch(args, sourceCountQuery()),
      prefetch(args, sourceCountQuery('true')),
      prefetch(args, waitingRunsQuery()),
      prefetch(args, indicatorsQuery()),
    ]);
  },
  head: ({ match }) => pageHead(match, 'seriesSources'),
  ...page('seriesSources', 'series-source', () => import('./series-sources.page.tsx')),
});

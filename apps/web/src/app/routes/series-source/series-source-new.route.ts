import { createRoute } from '@tanstack/react-router';
import { sourceCountQuery } from '../../../features/series-source/api/series-sources-query.ts';
import { seriesChoiceSearch } from '../../../lib/list-search.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { indicatorsQuery } from '../../../lib/series/series-queries.ts';
import { prefetch, requireSession } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { formLayoutRoute } from '../layout/form-layout.route.ts';

export const seriesSourceNewRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/kallor/ny',
  validateSearch: seriesChoiceSearch.read,
  beforeLoad: requireSession,
  loader: async (args) => {
    await Promise.all([
      // Somebody who may not see sources gets an error page instead of the form.
      prefetch(args, sourceCountQuery()),
      prefetch(args, indicatorsQuery()),
      prefetch(args, regionQuery()),
    ]);
  },
  head: ({ match }) => pageHead(match, 'seriesSourceNew'),
  ...page('seriesSourceNew', 'series-source', () => import('./series-source-new.page.tsx')),
});

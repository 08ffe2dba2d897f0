import { createRoute } from '@tanstack/react-router';
import { waitingRunsQuery } from '../../../features/import-run/api/import-runs-query.ts';
import { seriesChoiceSearch } from '../../../lib/list-search.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { indicatorsQuery } from '../../../lib/series/series-queries.ts';
import { prefetch, requireSession } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { formLayoutRoute } from '../layout/form-layout.route.ts';

export const importFileRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/hamtningar/fil',
  validateSearch: seriesChoiceSearch.read,
  beforeLoad: requireSession,
  loader: async (args) => {
    await Promise.all([
      // Somebody who may not import files gets an error page instead of the form.
      prefetch(args, waitingRunsQuery()),
      prefetch(args, indicatorsQuery()),
      prefetch(args, regionQuery()),
    ]);
  },
  head: ({ match }) => pageHead(match, 'importFile'),
  ...page('importFile', 'import-run', () => import('./import-file.page.tsx')),
});

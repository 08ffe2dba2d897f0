import { createRoute } from '@tanstack/react-router';
import { importRunsQuery } from '../../../features/import-run/api/import-runs-query.ts';
import { importRunsSearch } from '../../../lib/list-search.ts';
import { prefetch, requireSession } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { formLayoutRoute } from '../layout/form-layout.route.ts';

export const importRunsRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/hamtningar',
  validateSearch: importRunsSearch.read,
  loaderDeps: ({ search }) => search,
  beforeLoad: requireSession,
  loader: async (args) => {
    await prefetch(args, importRunsQuery(args.deps));
  },
  head: ({ match }) => pageHead(match, 'importRuns'),
  ...page('importRuns', 'import-run', () => import('./import-runs.page.tsx')),
});

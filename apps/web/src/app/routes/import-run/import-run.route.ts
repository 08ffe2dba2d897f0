import { createRoute } from '@tanstack/react-router';
import { importRunQuery } from '../../../features/import-run/api/import-runs-query.ts';
import { importChangesSearch } from '../../../lib/list-search.ts';
import { prefetch, requireSession } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { formLayoutRoute } from '../layout/form-layout.route.ts';

export const importRunRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/hamtningar/$id',
  validateSearch: importChangesSearch.read,
  beforeLoad: requireSession,
  loader: async (args) => {
    await prefetch(args, importRunQuery(args.params.id));
  },
  head: ({ match }) => pageHead(match, 'importRun'),
  ...page('importRun', 'import-run', () => import('./import-run.page.tsx')),
});

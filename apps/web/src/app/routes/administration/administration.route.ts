import { createRoute } from '@tanstack/react-router';
import { accountsQuery } from '../../../features/administration/api/accounts-query.ts';
import { operatingNoticesQuery } from '../../../features/administration/api/operating-notices-query.ts';
import { accountsSearch } from '../../../lib/list-search.ts';
import { prefetch, requireSession } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { formLayoutRoute } from '../layout/form-layout.route.ts';

export const administrationRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/administration',
  validateSearch: accountsSearch.read,
  loaderDeps: ({ search }) => search,
  beforeLoad: requireSession,
  loader: async (args) => {
    await Promise.all([
      prefetch(args, accountsQuery(args.deps)),
      prefetch(args, operatingNoticesQuery()),
    ]);
  },
  head: ({ match }) => pageHead(match, 'administration'),
  ...page('administration', 'administration', () => import('./administration.page.tsx')),
});

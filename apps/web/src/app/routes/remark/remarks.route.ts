import { createRoute } from '@tanstack/react-router';
import { remarksQuery } from '../../../features/remark/api/remarks-query.ts';
import { remarksSearch } from '../../../lib/list-search.ts';
import { prefetch, requireSession } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { formLayoutRoute } from '../layout/form-layout.route.ts';

export const remarksRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/synpunkter',
  validateSearch: remarksSearch.read,
  loaderDeps: ({ search }) => search,
  beforeLoad: requireSession,
  loader: async (args) => {
    await prefetch(args, remarksQuery(args.deps));
  },
  head: ({ match }) => pageHead(match, 'remarks'),
  ...page('remarks', 'remark', () => import('./remarks.page.tsx')),
});

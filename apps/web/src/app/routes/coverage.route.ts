import { createRoute } from '@tanstack/react-router';
import { byStatusQuery, matrixQuery } from '../../features/coverage/api/matrix-query.ts';
import { coverageQuery } from '../../features/coverage/api/coverage-query.ts';
import { coverageSearch, matrixSearch } from '../../lib/list-search.ts';
import { regionQuery } from '../../lib/region/region-query.ts';
import { prefetch } from '../loading.ts';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { rootRoute } from './root.route.tsx';

export const coverageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tackning',
  validateSearch: matrixSearch.read,
  loaderDeps: ({ search }) => search,
  loader: async (args) => {
    await Promise.all([
      prefetch(args, matrixQuery(args.deps)),
      prefetch(args, coverageQuery(coverageSearch.read(args.deps))),
      prefetch(args, byStatusQuery(args.deps)),
      prefetch(args, regionQuery()),
    ]);
  },
  head: ({ match }) => pageHead(match, 'coverage'),
  ...page('coverage', () => import('./coverage.page.tsx')),
});

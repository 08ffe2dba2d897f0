import { createRoute } from '@tanstack/react-router';
import {
  byStatusQuery,
  matrixQuery,
  totalsQuery,
} from '../../../features/coverage/api/matrix-query.ts';
import { coverageQuery } from '../../../features/coverage/api/coverage-query.ts';
import { coverageThenQuery } from '../../../features/coverage/api/coverage-then-query.ts';
import { coveragePageSearch, coverageSearch } from '../../../lib/list-search.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const coverageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tackning',
  validateSearch: coveragePageSearch.read,
  loaderDeps: ({ search }) => search,
  loader: async (args) => {
    const [{ asOf }] = await Promise.all([
      prefetch(args, coverageQuery(coverageSearch.read(args.deps))),
      prefetch(args, matrixQuery(args.deps)),
      prefetch(args, byStatusQuery(args.deps)),
      prefetch(args, regionQuery()),
    ]);
    // For a future day the page says that it cannot be shown yet.
    const { jamfor } = args.deps;
    if (!jamfor || jamfor > asOf) return;
    await Promise.all([
      prefetch(args, coverageThenQuery(jamfor)),
      prefetch(args, totalsQuery(args.deps)),
      prefetch(args, totalsQuery(args.deps, jamfor)),
    ]);
  },
  head: ({ match }) => pageHead(match, 'coverage'),
  ...page('coverage', 'coverage', () => import('./coverage.page.tsx')),
});

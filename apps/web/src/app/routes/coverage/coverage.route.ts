import { createRoute } from '@tanstack/react-router';
import { aspectsQuery } from '../../../features/aspect/api/aspects-query.ts';
import { coverageHeadQuery } from '../../../features/coverage/api/coverage-query.ts';
import { coverageThenQuery } from '../../../features/coverage/api/coverage-then-query.ts';
import { matrixHeadQuery, matrixThenQuery } from '../../../features/coverage/api/matrix-query.ts';
import { coveragePageSearch, coverageSearch, matrixSearch } from '../../../lib/list-search.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { prefetch, prefetchThen } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const coverageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tackning',
  validateSearch: coveragePageSearch.read,
  loaderDeps: ({ search }) => search,
  loader: async (args) => {
    const filter = coverageSearch.read(args.deps);
    const search = matrixSearch.read(args.deps);
    // A script of its own, which no other page carries.
    const [coverage, region, aspects, { titleOfSelection }] = await Promise.all([
      prefetch(args, coverageHeadQuery(filter)),
      prefetch(args, regionQuery()),
      prefetch(args, aspectsQuery()),
      import('../../selection-title.ts'),
      prefetch(args, matrixHeadQuery(search)),
    ]);
    const title = titleOfSelection(args, 'coverage', filter, { coverage, region, aspects });
    await Promise.all([
      prefetchThen(args, coverage.asOf, (day) => coverageThenQuery(filter, day, coverage.depth)),
      prefetchThen(args, coverage.asOf, (day) => matrixThenQuery(search, day)),
    ]);
    return { title };
  },
  head: ({ match, loaderData }) => pageHead(match, 'coverage', loaderData?.title),
  ...page('coverage', 'coverage', () => import('./coverage.page.tsx')),
});

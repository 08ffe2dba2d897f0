import { createRoute } from '@tanstack/react-router';
import { contributionsQuery } from '../../../features/indicator/api/contributions-query.ts';
import { indicatorQuery } from '../../../features/indicator/api/indicator-query.ts';
import { indicatorSearch } from '../../../lib/list-search.ts';
import { paths } from '../../../lib/paths.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { canonicalCode, prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const indicatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/indikatorer/$code',
  beforeLoad: ({ params }) => canonicalCode(params.code, paths.indicator),
  validateSearch: indicatorSearch.read,
  loaderDeps: ({ search }) => search,
  loader: async (args) => {
    const { kand, sida } = args.deps;
    const [indicator] = await Promise.all([
      prefetch(args, indicatorQuery(args.params.code, kand)),
      prefetch(args, contributionsQuery(args.params.code, sida)),
      // An earlier state is shown beside the present one.
      kand ? prefetch(args, indicatorQuery(args.params.code)) : null,
      prefetch(args, regionQuery()),
    ]);
    return { title: indicator.title };
  },
  head: ({ match, loaderData }) => pageHead(match, 'indicator', loaderData?.title),
  ...page('indicator', 'indicator', () => import('./indicator.page.tsx')),
});

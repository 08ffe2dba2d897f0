import { createRoute } from '@tanstack/react-router';
import { actionComparisonQuery } from '../../../features/action/api/action-comparison-query.ts';
import { actionQuery } from '../../../features/action/api/action-query.ts';
import { workHeadQuery } from '../../../features/initiative/api/work-over-time-query.ts';
import { actionSearch } from '../../../lib/list-search.ts';
import { paths } from '../../../lib/paths.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { canonicalCode, prefetch, prefetchThen } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const actionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/atgarder/$code',
  validateSearch: actionSearch.read,
  loaderDeps: ({ search }) => search,
  beforeLoad: ({ params }) => canonicalCode(params.code, paths.action),
  loader: async (args) => {
    const { code } = args.params;
    const [{ text }, work] = await Promise.all([
      prefetch(args, actionQuery(code)),
      prefetch(args, workHeadQuery({ action: code, page: args.deps.sida })),
      prefetch(args, regionQuery()),
    ]);
    await prefetchThen(args, work.today, (day) => actionComparisonQuery(code, day));
    return { title: text };
  },
  head: ({ match, loaderData }) => pageHead(match, 'action', loaderData?.title),
  ...page('action', 'action', () => import('./action.page.tsx')),
});

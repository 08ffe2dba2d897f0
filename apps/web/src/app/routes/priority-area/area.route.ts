import { createRoute } from '@tanstack/react-router';
import { workHeadQuery } from '../../../features/initiative/api/work-over-time-query.ts';
import { drawnCoverageQuery } from '../../../features/coverage/api/coverage-query.ts';
import { areaQuery } from '../../../features/priority-area/api/area-query.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { paths } from '../../../lib/paths.ts';
import { canonicalCode, prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';
import { areaWork } from './area-work.ts';

export const areaRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/insatsomraden/$code',
  beforeLoad: ({ params }) => canonicalCode(params.code, paths.area),
  loader: async (args) => {
    const [{ title }] = await Promise.all([
      prefetch(args, areaQuery(args.params.code)),
      prefetch(args, drawnCoverageQuery()),
      prefetch(args, workHeadQuery(areaWork(args.params.code))),
      prefetch(args, regionQuery()),
    ]);
    return { title };
  },
  head: ({ match, loaderData }) => pageHead(match, 'area', loaderData?.title),
  ...page('area', 'priority-area', () => import('./area.page.tsx')),
});

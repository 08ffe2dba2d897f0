import { createRoute } from '@tanstack/react-router';
import { aspectQuery } from '../../../features/aspect/api/aspect-query.ts';
import { comparedDaySearch } from '../../../lib/list-search.ts';
import { paths } from '../../../lib/paths.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { canonicalCode, prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';
import { prefetchAspects } from './prefetch-aspects.ts';

export const perspectiveRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/perspektiv/$code',
  validateSearch: comparedDaySearch.read,
  loaderDeps: ({ search }) => search,
  beforeLoad: ({ params }) =>
    canonicalCode(params.code, (code) => paths.aspect('perspective', code)),
  loader: async (args) => {
    const [aspect] = await Promise.all([
      prefetch(args, aspectQuery('perspective', args.params.code)),
      prefetch(args, regionQuery()),
      prefetchAspects(args),
    ]);
    return { title: aspect.title };
  },
  head: ({ match, loaderData }) => pageHead(match, 'perspective', loaderData?.title),
  ...page('perspective', 'aspect', () => import('./perspective.page.tsx')),
});

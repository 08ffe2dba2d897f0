import { createRoute } from '@tanstack/react-router';
import { aspectQuery } from '../../../features/aspect/api/aspect-query.ts';
import { paths } from '../../../lib/paths.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { canonicalCode, prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const specialisationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/smart-specialisering/$code',
  beforeLoad: ({ params }) =>
    canonicalCode(params.code, (code) => paths.aspect('specialisation', code)),
  loader: async (args) => {
    const [aspect] = await Promise.all([
      prefetch(args, aspectQuery('specialisation', args.params.code)),
      prefetch(args, regionQuery()),
    ]);
    return { title: aspect.title };
  },
  head: ({ match, loaderData }) => pageHead(match, 'specialisation', loaderData?.title),
  ...page('specialisation', 'aspect', () => import('./specialisation.page.tsx')),
});

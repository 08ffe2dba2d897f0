import { createRoute } from '@tanstack/react-router';
import { comparedDaySearch } from '../../../lib/list-search.ts';
import { paths } from '../../../lib/paths.ts';
import { canonicalCode } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';
import { loadAspect } from './load-aspects.ts';

export const perspectiveRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/perspektiv/$code',
  validateSearch: comparedDaySearch.read,
  loaderDeps: ({ search }) => search,
  beforeLoad: ({ params }) =>
    canonicalCode(params.code, (code) => paths.aspect('perspective', code)),
  loader: (args) => loadAspect(args, 'perspective', args.params.code),
  head: ({ match, loaderData }) => pageHead(match, 'perspective', loaderData?.title),
  ...page('perspective', 'aspect', () => import('./perspective.page.tsx')),
});

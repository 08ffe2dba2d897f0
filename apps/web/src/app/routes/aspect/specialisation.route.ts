import { createRoute } from '@tanstack/react-router';
import { comparedDaySearch } from '../../../lib/list-search.ts';
import { paths } from '../../../lib/paths.ts';
import { canonicalCode } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';
import { loadAspect } from './load-aspects.ts';

export const specialisationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/smart-specialisering/$code',
  validateSearch: comparedDaySearch.read,
  loaderDeps: ({ search }) => search,
  beforeLoad: ({ params }) =>
    canonicalCode(params.code, (code) => paths.aspect('specialisation', code)),
  loader: (args) => loadAspect(args, 'specialisation', args.params.code),
  head: ({ match, loaderData }) => pageHead(match, 'specialisation', loaderData?.title),
  ...page('specialisation', 'aspect', () => import('./specialisation.page.tsx')),
});

import { createRoute } from '@tanstack/react-router';
import { comparedDaySearch } from '../../../lib/list-search.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';
import { loadAspects } from './load-aspects.ts';

export const aspectsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/perspektiv',
  validateSearch: comparedDaySearch.read,
  loaderDeps: ({ search }) => search,
  loader: loadAspects,
  head: ({ match }) => pageHead(match, 'aspects'),
  ...page('aspects', 'aspect', () => import('./aspects.page.tsx')),
});

import { createRoute } from '@tanstack/react-router';
import { comparedDaySearch } from '../../../lib/list-search.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';
import { prefetchAspects } from './prefetch-aspects.ts';

export const aspectsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/perspektiv',
  validateSearch: comparedDaySearch.read,
  loaderDeps: ({ search }) => search,
  loader: async (args) => {
    await prefetchAspects(args);
  },
  head: ({ match }) => pageHead(match, 'aspects'),
  ...page('aspects', 'aspect', () => import('./aspects.page.tsx')),
});

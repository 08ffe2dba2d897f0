import { createRoute } from '@tanstack/react-router';
import { matrixSearch } from '../../lib/list-search.ts';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { rootRoute } from './root.route.tsx';

export const coverageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tackning',
  validateSearch: matrixSearch.read,
  loaderDeps: ({ search }) => search,
  head: ({ match }) => pageHead(match, 'coverage'),
  ...page('coverage', () => import('./coverage.page.tsx')),
});

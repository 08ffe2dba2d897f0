import { createRoute } from '@tanstack/react-router';
import { coverageSearch } from '../../lib/list-search.ts';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { rootRoute } from './root.route.tsx';

export const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: coverageSearch.read,
  loaderDeps: ({ search }) => search,
  head: ({ match }) => pageHead(match, 'start'),
  ...page('start', () => import('./start.page.tsx')),
});

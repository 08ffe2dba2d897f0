import { createRoute } from '@tanstack/react-router';
import { actorsSearch } from '../../lib/list-search.ts';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { rootRoute } from './root.route.tsx';

export const actorsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/aktorer',
  validateSearch: actorsSearch.read,
  loaderDeps: ({ search }) => search,
  head: ({ match }) => pageHead(match, 'actors'),
  ...page('actors', () => import('./actors.page.tsx')),
});

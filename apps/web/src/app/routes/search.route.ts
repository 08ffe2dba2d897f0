import { createRoute } from '@tanstack/react-router';
import { siteSearch } from '../../lib/list-search.ts';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { rootRoute } from './root.route.tsx';

export const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sok',
  validateSearch: siteSearch.read,
  loaderDeps: ({ search }) => search,
  head: ({ match }) => pageHead(match, 'search'),
  ...page('search', () => import('./search.page.tsx')),
});

import { createRoute } from '@tanstack/react-router';
import { initiativesSearch } from '../../lib/list-search.ts';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { rootRoute } from './root.route.tsx';

export const initiativesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/initiativ',
  validateSearch: initiativesSearch.read,
  loaderDeps: ({ search }) => search,
  head: ({ match }) => pageHead(match, 'initiatives'),
  ...page('initiatives', () => import('./initiatives.page.tsx')),
});

import { createRoute } from '@tanstack/react-router';
import { effectMapSearch } from '../../lib/list-search.ts';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { rootRoute } from './root.route.tsx';

export const effectMapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/effektkarta',
  validateSearch: effectMapSearch.read,
  loaderDeps: ({ search }) => search,
  head: ({ match }) => pageHead(match, 'effectMap'),
  ...page('effectMap', () => import('./effect-map.page.tsx')),
});

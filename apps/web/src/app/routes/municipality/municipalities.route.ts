import { createRoute } from '@tanstack/react-router';
import { municipalitiesQuery } from '../../../features/municipality/api/municipalities-query.ts';
import { municipalitiesSearch } from '../../../lib/list-search.ts';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const municipalitiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kommuner',
  validateSearch: municipalitiesSearch.read,
  loader: async (args) => {
    await prefetch(args, municipalitiesQuery());
  },
  head: ({ match }) => pageHead(match, 'municipalities'),
  ...page('municipalities', 'municipality', () => import('./municipalities.page.tsx')),
});

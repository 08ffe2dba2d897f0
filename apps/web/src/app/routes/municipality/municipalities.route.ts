import { createRoute } from '@tanstack/react-router';
import { municipalitiesQuery } from '../../../features/municipality/api/municipalities-query.ts';
import { municipalitiesSearch } from '../../../lib/list-search.ts';
import { prefetch, prefetchThen } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const municipalitiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kommuner',
  validateSearch: municipalitiesSearch.read,
  loaderDeps: ({ search: { jamfor } }) => ({ jamfor }),
  loader: async (args) => {
    const { asOf } = await prefetch(args, municipalitiesQuery());
    await prefetchThen(args, asOf, municipalitiesQuery);
  },
  head: ({ match }) => pageHead(match, 'municipalities'),
  ...page('municipalities', 'municipality', () => import('./municipalities.page.tsx')),
});

import { createRoute } from '@tanstack/react-router';
import {
  municipalitiesQuery,
  municipalitiesThenQuery,
} from '../../../features/municipality/api/municipalities-query.ts';
import { isCompared } from '../../../lib/compared-days/compared-days.tsx';
import { municipalitiesSearch } from '../../../lib/list-search.ts';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const municipalitiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kommuner',
  validateSearch: municipalitiesSearch.read,
  loaderDeps: ({ search: { jamfor } }) => ({ jamfor }),
  loader: async (args) => {
    const { jamfor } = args.deps;
    const { asOf } = await prefetch(args, municipalitiesQuery());
    if (isCompared(jamfor, asOf)) await prefetch(args, municipalitiesThenQuery(jamfor));
  },
  head: ({ match }) => pageHead(match, 'municipalities'),
  ...page('municipalities', 'municipality', () => import('./municipalities.page.tsx')),
});

import { createRoute } from '@tanstack/react-router';
import { sourceCountQuery } from '../../../features/series-source/api/series-sources-query.ts';
import { seriesChoiceSearch } from '../../../lib/list-search.ts';
import { indicatorsQuery, seriesOfIndicatorQuery } from '../../../lib/series/series-queries.ts';
import { prefetch, requireSession } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { formLayoutRoute } from '../layout/form-layout.route.ts';

export const observationsRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/utfall',
  validateSearch: seriesChoiceSearch.read,
  loaderDeps: ({ search }) => search,
  beforeLoad: requireSession,
  loader: async (args) => {
    const { indikator } = args.deps;
    await Promise.all([
      // Everybody may read values; somebody who may not change them gets an error page instead of the form.
      prefetch(args, sourceCountQuery()),
      prefetch(args, indicatorsQuery()),
      indikator === undefined ? null : prefetch(args, seriesOfIndicatorQuery(indikator)),
    ]);
  },
  head: ({ match }) => pageHead(match, 'observations'),
  ...page('observations', 'observation', () => import('./observations.page.tsx')),
});

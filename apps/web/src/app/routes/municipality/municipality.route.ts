import { createRoute, redirect } from '@tanstack/react-router';
import { coverageThenQuery } from '../../../features/coverage/api/coverage-then-query.ts';
import { drawnCoverageQuery } from '../../../features/coverage/api/coverage-query.ts';
import { municipalityQuery } from '../../../features/municipality/api/municipality-query.ts';
import { municipalitySearch } from '../../../lib/list-search.ts';
import { paths } from '../../../lib/paths.ts';
import { canonicalCode, prefetch, prefetchThen } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const municipalityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kommuner/$slug',
  validateSearch: municipalitySearch.read,
  loaderDeps: ({ search }) => search,
  beforeLoad: ({ params }) => canonicalCode(params.slug, paths.municipality),
  loader: async (args) => {
    const { slug, code, name, neighbours, asOf } = await prefetch(
      args,
      municipalityQuery(args.params.slug),
    );
    if (slug !== args.params.slug) {
      throw redirect({ href: paths.municipality(slug, args.deps), statusCode: 301 });
    }
    const other = neighbours.find((neighbour) => neighbour.slug === args.deps.jamfor);
    const [coverage] = await Promise.all([
      prefetch(args, drawnCoverageQuery({ kommun: code })),
      ...(other ? [prefetch(args, drawnCoverageQuery({ kommun: other.code }))] : []),
    ]);
    await prefetchThen(args, asOf, (day) => municipalityQuery(slug, day));
    await prefetchThen(args, asOf, (day) =>
      coverageThenQuery({ kommun: code }, day, coverage.depth),
    );
    const { t } = args.context;
    return { title: other ? t.pages('municipality.beside', { name, other: other.name }) : name };
  },
  head: ({ match, loaderData }) => pageHead(match, 'municipality', loaderData?.title),
  ...page('municipality', 'municipality', () => import('./municipality.page.tsx')),
});

import { createRoute } from '@tanstack/react-router';
import { searchQuery } from '../../../features/search/api/search-query.ts';
import { siteSearch } from '../../../lib/list-search.ts';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sok',
  validateSearch: siteSearch.read,
  loaderDeps: ({ search }) => search,
  loader: async (args) => {
    if (args.deps.q) await prefetch(args, searchQuery(args.deps));
  },
  head: ({ match }) => pageHead(match, 'search', match.search.q),
  ...page('search', 'search', () => import('./search.page.tsx')),
});

import { createRoute } from '@tanstack/react-router';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { readText } from '../../../lib/search-params.ts';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

/** The page that the reader came from, for the form. */
const pageSearch = ({ sida }: Record<string, unknown>): { sida?: string } => {
  const address = readText(sida, 500);
  return address?.startsWith('/') ? { sida: address } : {};
};

export const accessibilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tillganglighet',
  validateSearch: pageSearch,
  loader: async (args) => {
    await prefetch(args, regionQuery());
  },
  head: ({ match }) => pageHead(match, 'accessibility'),
  ...page('accessibility', 'about', () => import('./accessibility.page.tsx')),
});

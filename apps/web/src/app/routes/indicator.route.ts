import { createRoute } from '@tanstack/react-router';
import { paths } from '../../lib/paths.ts';
import { canonicalCode } from '../loading.ts';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { rootRoute } from './root.route.tsx';

export const indicatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/indikatorer/$code',
  beforeLoad: ({ params }) => canonicalCode(params.code, paths.indicator),
  head: ({ match }) => pageHead(match, 'indicator'),
  ...page('indicator', () => import('./indicator.page.tsx')),
});

import { createRoute } from '@tanstack/react-router';
import { paths } from '../../lib/paths.ts';
import { canonicalCode } from '../loading.ts';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { rootRoute } from './root.route.tsx';

export const areaRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/insatsomraden/$code',
  beforeLoad: ({ params }) => canonicalCode(params.code, paths.area),
  head: ({ match }) => pageHead(match, 'area'),
  ...page('area', () => import('./area.page.tsx')),
});

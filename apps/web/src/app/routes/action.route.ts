import { createRoute } from '@tanstack/react-router';
import { paths } from '../../lib/paths.ts';
import { canonicalCode } from '../loading.ts';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { rootRoute } from './root.route.tsx';

export const actionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/atgarder/$code',
  beforeLoad: ({ params }) => canonicalCode(params.code, paths.action),
  head: ({ match }) => pageHead(match, 'action'),
  ...page('action', () => import('./action.page.tsx')),
});

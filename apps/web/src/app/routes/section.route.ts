import { createRoute } from '@tanstack/react-router';
import { paths } from '../../lib/paths.ts';
import { canonicalCode } from '../loading.ts';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { rootRoute } from './root.route.tsx';

export const sectionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/avsnitt/$code',
  beforeLoad: ({ params }) => canonicalCode(params.code, paths.section),
  head: ({ match }) => pageHead(match, 'section'),
  ...page('section', () => import('./section.page.tsx')),
});

import { createRoute } from '@tanstack/react-router';
import { requireSession } from '../loading.ts';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { formLayoutRoute } from './form-layout.route.ts';

export const statusReportRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/initiativ/$id/rapporter/$reportId',
  beforeLoad: requireSession,
  head: ({ match }) => pageHead(match, 'statusReport'),
  ...page('statusReport', () => import('./status-report.page.tsx')),
});

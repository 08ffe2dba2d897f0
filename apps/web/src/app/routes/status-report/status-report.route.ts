import { createRoute } from '@tanstack/react-router';
import { statusReportQuery } from '../../../features/status-report/api/status-report-query.ts';
import { prefetch, requireSession } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { formLayoutRoute } from '../layout/form-layout.route.ts';

export const statusReportRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/initiativ/$id/rapporter/$reportId',
  beforeLoad: requireSession,
  loader: async (args) => {
    await prefetch(args, statusReportQuery(args.params.reportId));
  },
  head: ({ match }) => pageHead(match, 'statusReport'),
  ...page('statusReport', 'status-report', () => import('./status-report.page.tsx')),
});

import { createRoute } from '@tanstack/react-router';
import { jobLanesQuery } from '../../../features/job/api/job-lanes-query.ts';
import { jobsQuery } from '../../../features/job/api/jobs-query.ts';
import { jobsSearch } from '../../../lib/list-search.ts';
import { prefetch, requireSession } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { formLayoutRoute } from '../layout/form-layout.route.ts';

export const jobsRoute = createRoute({
  getParentRoute: () => formLayoutRoute,
  path: '/jobb',
  validateSearch: jobsSearch.read,
  loaderDeps: ({ search }) => search,
  beforeLoad: requireSession,
  loader: async (args) => {
    await Promise.all([
      prefetch(args, jobLanesQuery()),
      prefetch(args, jobsQuery('dead', args.deps)),
      prefetch(args, jobsQuery('unknown', {})),
    ]);
  },
  head: ({ match }) => pageHead(match, 'jobs'),
  ...page('jobs', 'job', () => import('./jobs.page.tsx')),
});

import { createRoute } from '@tanstack/react-router';
import { paths } from '../../lib/paths.ts';
import { canonicalCode } from '../loading.ts';
import { page } from '../page.ts';
import { pageHead } from '../page-head.ts';
import { rootRoute } from './root.route.tsx';

export const effectGoalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/effektmal/$code',
  beforeLoad: ({ params }) => canonicalCode(params.code, paths.effectGoal),
  head: ({ match }) => pageHead(match, 'effectGoal'),
  ...page('effectGoal', () => import('./effect-goal.page.tsx')),
});

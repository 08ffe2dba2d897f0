import { createRoute } from '@tanstack/react-router';
import { effectGoalQuery } from '../../../features/effect-goal/api/effect-goal-query.ts';
import { paths } from '../../../lib/paths.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { canonicalCode, prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const effectGoalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/effektmal/$code',
  beforeLoad: ({ params }) => canonicalCode(params.code, paths.effectGoal),
  loader: async (args) => {
    const [effectGoal] = await Promise.all([
      prefetch(args, effectGoalQuery(args.params.code)),
      prefetch(args, regionQuery()),
    ]);
    return { title: effectGoal.title };
  },
  head: ({ match, loaderData }) => pageHead(match, 'effectGoal', loaderData?.title),
  ...page('effectGoal', 'effect-goal', () => import('./effect-goal.page.tsx')),
});

import { createRoute } from '@tanstack/react-router';
import { contributorsHeadQuery } from '../../../features/effect-goal/api/contributors-query.ts';
import { effectGoalQuery } from '../../../features/effect-goal/api/effect-goal-query.ts';
import { effectGoalSearch } from '../../../lib/list-search.ts';
import { paths } from '../../../lib/paths.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { canonicalCode, prefetch, prefetchThen } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const effectGoalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/effektmal/$code',
  beforeLoad: ({ params }) => canonicalCode(params.code, paths.effectGoal),
  validateSearch: effectGoalSearch.read,
  loaderDeps: ({ search }) => search,
  loader: async (args) => {
    const { code } = args.params;
    const [effectGoal] = await Promise.all([
      prefetch(args, effectGoalQuery(code)),
      prefetch(args, contributorsHeadQuery(code, args.deps.sida)),
      prefetch(args, regionQuery()),
    ]);
    await prefetchThen(args, effectGoal.asOf, (day) => effectGoalQuery(code, day));
    return { title: effectGoal.title };
  },
  head: ({ match, loaderData }) => pageHead(match, 'effectGoal', loaderData?.title),
  ...page('effectGoal', 'effect-goal', () => import('./effect-goal.page.tsx')),
});

import { createRoute } from '@tanstack/react-router';
import { aspectQuery } from '../../../features/aspect/api/aspect-query.ts';
import { comparedDaySearch } from '../../../lib/list-search.ts';
import { paths } from '../../../lib/paths.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { canonicalCode, prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';
import { prefetchAspects } from './prefetch-aspects.ts';

export const agendaGoalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/agenda-2030/$number',
  validateSearch: comparedDaySearch.read,
  loaderDeps: ({ search }) => search,
  beforeLoad: ({ params }) =>
    canonicalCode(params.number, (number) => paths.aspect('agenda_goal', number)),
  loader: async (args) => {
    const [aspect] = await Promise.all([
      prefetch(args, aspectQuery('agenda_goal', args.params.number)),
      prefetch(args, regionQuery()),
      prefetchAspects(args),
    ]);
    return { title: aspect.title };
  },
  head: ({ match, loaderData }) => pageHead(match, 'agendaGoal', loaderData?.title),
  ...page('agendaGoal', 'aspect', () => import('./agenda-goal.page.tsx')),
});

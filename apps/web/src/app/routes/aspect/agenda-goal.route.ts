import { createRoute } from '@tanstack/react-router';
import { comparedDaySearch } from '../../../lib/list-search.ts';
import { paths } from '../../../lib/paths.ts';
import { canonicalCode } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';
import { loadAspect } from './load-aspects.ts';

export const agendaGoalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/agenda-2030/$number',
  validateSearch: comparedDaySearch.read,
  loaderDeps: ({ search }) => search,
  beforeLoad: ({ params }) =>
    canonicalCode(params.number, (number) => paths.aspect('agenda_goal', number)),
  loader: (args) => loadAspect(args, 'agenda_goal', args.params.number),
  head: ({ match, loaderData }) => pageHead(match, 'agendaGoal', loaderData?.title),
  ...page('agendaGoal', 'aspect', () => import('./agenda-goal.page.tsx')),
});

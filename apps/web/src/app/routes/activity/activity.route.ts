import { createRoute } from '@tanstack/react-router';
import { monthQuery } from '../../../features/activity/api/activity-month-query.ts';
import { activityQuery } from '../../../features/activity/api/activity-query.ts';
import { activitySearch } from '../../../lib/list-search.ts';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';
import { monthInWords } from './month-in-words.ts';

export const activityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/det-har-hant',
  validateSearch: activitySearch.read,
  loaderDeps: ({ search }) => search,
  loader: async (args) => {
    const { manad } = args.deps;
    await Promise.all([
      prefetch(args, activityQuery(args.deps)),
      ...(manad ? [prefetch(args, monthQuery(manad))] : []),
    ]);
    const { t, language } = args.context;
    return manad
      ? { title: t.pages('activity.ofMonth', { month: monthInWords(manad, language.locale) }) }
      : {};
  },
  head: ({ match, loaderData }) => pageHead(match, 'activity', loaderData?.title),
  ...page('activity', 'activity', () => import('./activity.page.tsx')),
});

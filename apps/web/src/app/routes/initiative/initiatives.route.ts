import { createRoute, redirect } from '@tanstack/react-router';
import { actorQuery } from '../../../features/actor/api/actor-query.ts';
import { aspectsQuery } from '../../../features/aspect/api/aspects-query.ts';
import { effectGoalNamesQuery } from '../../../features/effect-goal/api/effect-goals-query.ts';
import { initiativesQuery } from '../../../features/initiative/api/initiatives-query.ts';
import { actorNamed, actorsNamedQuery } from '../../../lib/actors/actors-named-query.ts';
import { initiativesSearch } from '../../../lib/list-search.ts';
import { paths } from '../../../lib/paths.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const initiativesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/initiativ',
  validateSearch: initiativesSearch.read,
  loaderDeps: ({ search }) => search,
  loader: async (args) => {
    const { aktor, aktorsnamn } = args.deps;
    if (aktorsnamn !== undefined) {
      const { items } = await prefetch(args, actorsNamedQuery(aktorsnamn));
      const found = actorNamed(aktorsnamn, items);
      if (found) {
        const chosen = { ...args.deps, aktorsnamn: undefined, aktor: found.id };
        throw redirect({ href: paths.initiatives(chosen), statusCode: 302 });
      }
    }
    await Promise.all([
      prefetch(args, initiativesQuery(args.deps)),
      prefetch(args, regionQuery()),
      prefetch(args, effectGoalNamesQuery()),
      aktor === undefined ? undefined : prefetch(args, actorQuery(aktor)),
      prefetch(args, aspectsQuery()),
    ]);
  },
  head: ({ match }) => pageHead(match, 'initiatives'),
  ...page('initiatives', 'initiative', () => import('./initiatives.page.tsx')),
});

import { createRoute, redirect } from '@tanstack/react-router';
import { actorQuery } from '../../../features/actor/api/actor-query.ts';
import { aspectsQuery } from '../../../features/aspect/api/aspects-query.ts';
import {
  effectMapQuery,
  effectMapThenQuery,
} from '../../../features/effect-map/api/effect-map-query.ts';
import { actorNamed, actorsNamedQuery } from '../../../lib/actors/actors-named-query.ts';
import { effectMapSearch } from '../../../lib/list-search.ts';
import { paths } from '../../../lib/paths.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { prefetch, prefetchThen } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const effectMapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/effektkarta',
  validateSearch: effectMapSearch.read,
  loaderDeps: ({ search }) => search,
  loader: async (args) => {
    const { aktor, aktorsnamn } = args.deps;
    if (aktorsnamn !== undefined) {
      const { items } = await prefetch(args, actorsNamedQuery(aktorsnamn));
      const found = actorNamed(aktorsnamn, items);
      if (found) {
        const chosen = { ...args.deps, aktorsnamn: undefined, aktor: found.id };
        throw redirect({ href: paths.effectMap(chosen), statusCode: 302 });
      }
    }
    // A script of its own, which no other page carries.
    const [map, region, actor, aspects, { selectionTitle }] = await Promise.all([
      prefetch(args, effectMapQuery(args.deps)),
      prefetch(args, regionQuery()),
      aktor === undefined ? undefined : prefetch(args, actorQuery(aktor)),
      prefetch(args, aspectsQuery()),
      import('../../../features/effect-map/components/selection-names.ts'),
    ]);
    await prefetchThen(args, map.asOf, () => effectMapThenQuery(args.deps));
    const t = args.context.t.pages;
    const chosen = selectionTitle(args.deps, {
      map,
      region,
      actors: actor ? [actor] : [],
      aspects: aspects.items,
      t,
    });
    return { title: chosen && t('effectMap.choice.titleOfChosen', { chosen }) };
  },
  head: ({ match, loaderData }) => pageHead(match, 'effectMap', loaderData?.title),
  ...page('effectMap', 'effect-map', () => import('./effect-map.page.tsx')),
});

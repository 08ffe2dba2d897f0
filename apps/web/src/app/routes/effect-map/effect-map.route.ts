import { createRoute } from '@tanstack/react-router';
import { actorChoicesQuery } from '../../../features/actor/api/actors-query.ts';
import { aspectsQuery } from '../../../features/aspect/api/aspects-query.ts';
import { effectMapQuery } from '../../../features/effect-map/api/effect-map-query.ts';
import { selectionTitle } from '../../../features/effect-map/components/selection-names.ts';
import { effectMapSearch } from '../../../lib/list-search.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { prefetch } from '../../loading.ts';
import { page } from '../../page.ts';
import { pageHead } from '../../page-head.ts';
import { rootRoute } from '../layout/root.route.tsx';

export const effectMapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/effektkarta',
  validateSearch: effectMapSearch.read,
  loaderDeps: ({ search }) => search,
  loader: async (args) => {
    const [map, region, actors, aspects] = await Promise.all([
      prefetch(args, effectMapQuery(args.deps)),
      prefetch(args, regionQuery()),
      prefetch(args, actorChoicesQuery()),
      prefetch(args, aspectsQuery()),
    ]);
    const t = args.context.t.pages;
    const chosen = selectionTitle(args.deps, {
      map,
      region,
      actors: actors.items,
      aspects: aspects.items,
      t,
    });
    return { title: chosen && t('effectMap.choice.titleOfChosen', { chosen }) };
  },
  head: ({ match, loaderData }) => pageHead(match, 'effectMap', loaderData?.title),
  ...page('effectMap', 'effect-map', () => import('./effect-map.page.tsx')),
});

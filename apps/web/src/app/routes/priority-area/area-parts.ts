import { useSuspenseQuery } from '@tanstack/react-query';
import { drawnCoverageQuery } from '../../../features/coverage/api/coverage-query.ts';
import { areaQuery } from '../../../features/priority-area/api/area-query.ts';
import { drawnFrom } from '../../../lib/hydration/drawn-from.tsx';

type OfArea = { readonly code: string };

function useTiles({ code }: OfArea) {
  const { data: coverage } = useSuspenseQuery(drawnCoverageQuery());
  return { coverage, areas: coverage.areas.filter((area) => area.code === code) };
}

function useArea({ code }: OfArea) {
  return { ...useTiles({ code }), area: useSuspenseQuery(areaQuery(code)).data };
}

// Both work without a script; it is loaded when a pointer or the focus reaches them, and with it the data.
export const AreaMap = drawnFrom(useArea, () =>
  import('./area-map.tsx').then((parts) => parts.AreaMap),
);
export const AreaLacks = drawnFrom(
  (ask: OfArea) => ({
    tiles: useTiles(ask).areas.flatMap(({ sections }) =>
      sections.flatMap(({ actions }) => actions),
    ),
  }),
  () =>
    import('../../../features/priority-area/components/area-lacks.tsx').then(
      (parts) => parts.AreaLacks,
    ),
);

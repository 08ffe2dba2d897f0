import type { EffectMap } from '@samhandling/contract';
import {
  type EffectMapSelection,
  type EffectMapSide,
  EFFECT_MAP_SIDES,
  offeredSides,
} from '@samhandling/domain';
import { apiQuery } from '../../../lib/api/query-client.ts';
import { effectMapSearch } from '../../../lib/list-search.ts';
import { paths } from '../../../lib/paths.ts';

export type EffectMapSearch = ReturnType<typeof effectMapSearch.read>;

/** What the address has chosen, as the rules of the map ask of it. */
export const selectionOf = (search: EffectMapSearch): EffectMapSelection => ({
  isOneEffectGoal: Boolean(search.effektmal) || search.sager === 'false',
  isActor: Boolean(search.aktor ?? search.aktorstyp),
  isMunicipality: Boolean(search.kommun ?? search.plats),
  isArea: Boolean(search.huvudomrade ?? search.omrade),
  isSection: Boolean(search.huvudavsnitt ?? search.avsnitt ?? search.atgard),
});

/** What stands to the left: what the address asks for where that can be, else the first that can. */
export function sideOf(search: EffectMapSearch): EffectMapSide {
  const offered = offeredSides(selectionOf(search));
  return offered.find((side) => side === search.visa) ?? offered[0] ?? EFFECT_MAP_SIDES[0];
}

export const effectMapQuery = ({ jamfor: _jamfor, ...search }: EffectMapSearch) =>
  effectMapThenQuery(search);

/** The same as it was at the end of the day that is compared with; without one, as it is now. */
export const effectMapThenQuery = ({ aktorsnamn: _aktorsnamn, ...search }: EffectMapSearch) =>
  apiQuery<EffectMap>(['effect-map'], '/effect-map', {
    ...effectMapSearch.toApi(search),
    side: sideOf(search),
  });

/** Something is chosen: what is shown is not the whole county. */
export const isChosen = ({
  visa: _visa,
  jamfor: _jamfor,
  aktorsnamn: _aktorsnamn,
  ...search
}: EffectMapSearch) => Object.values(search).some((value) => value !== undefined);

/** The map with something more chosen. */
export const zoomHref = (search: EffectMapSearch, chosen: EffectMapSearch): string =>
  paths.effectMap({
    ...search,
    ...(chosen.effektmal || chosen.sager ? { malomrade: undefined } : {}),
    visa: undefined,
    ...chosen,
  });

/** What choosing a block, to the left in the map, adds to the address. */
export const choiceOfBlock = (side: EffectMapSide, key: string): EffectMapSearch =>
  ({
    actorType: { aktorstyp: key },
    area: { huvudomrade: key },
    municipality: { kommun: key },
  })[side];

/** The list of the same initiatives. */
export function listHref(
  { visa: _visa, jamfor: _jamfor, aktorsnamn: _aktorsnamn, ...search }: EffectMapSearch,
  more: Readonly<Record<string, string>> = {},
): string {
  return paths.initiatives({ ...search, ...more });
}

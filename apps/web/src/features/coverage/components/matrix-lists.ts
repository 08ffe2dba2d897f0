import type { CoverageMatrix } from '@samhandling/contract';
import { ACTIVE } from '../../../lib/coverage/active-search.ts';
import { paths } from '../../../lib/paths.ts';
import type { MatrixHead, MatrixSearch } from '../api/matrix-query.ts';

/** How a column is called in the address of the list behind a cell. */
const LIST_KEYS = {
  municipality: 'kommun',
  actorType: 'aktorstyp',
  workStatus: 'status',
  effectGoal: 'effektmal',
} as const;

type Place = { readonly atgard?: string; readonly avsnitt?: string; readonly omrade?: string };

/** The columns that the selection leaves: of a municipality only its own, of kinds of actors only these. */
export function shownKeys({ columns, keys }: MatrixHead, search: MatrixSearch) {
  const chosen = columns === 'municipality' ? search.kommun : search.aktorstyp;
  const isChosen = columns === 'municipality' || columns === 'actorType';
  return isChosen && chosen !== undefined
    ? keys.filter(({ key }) => chosen.split(',').includes(key))
    : keys;
}

/**
 * The list that holds just what a number counts: of a row, in a column or in all of them. None for a sum
 * where actions are left out in a way that the list of initiatives knows nothing of.
 */
export function listBehind(
  columns: CoverageMatrix['columns'],
  search: MatrixSearch,
): (place: Place, key?: string) => string | undefined {
  const { kommun, aktorstyp, aktor, perspektiv, agenda, specialisering, ...rest } = search;
  const { omrade, avsnitt, kolumner: _columns, ...others } = rest;
  const isChosen = Object.keys(others).length > 0;
  const work = { kommun, aktorstyp, aktor, perspektiv, agenda, specialisering };
  return (place, key) => {
    if (isChosen && place.atgard === undefined) return undefined;
    return paths.initiatives({
      // What the cells count but by work status.
      ...(columns === 'workStatus' ? {} : ACTIVE),
      ...(place.atgard === undefined ? { omrade, avsnitt } : {}),
      ...work,
      ...place,
      ...(key === undefined ? {} : { [LIST_KEYS[columns]]: key }),
    });
  };
}

import type { MunicipalityRow } from '@samhandling/contract';
import { MUNICIPALITY_WORK } from '@samhandling/domain';

/** In the wanted order; equals, and all where nothing is wanted, stay in the order of the map. */
export function sortMunicipalities(
  rows: readonly MunicipalityRow[],
  sort: string,
): MunicipalityRow[] {
  const key = sort.replace(/^-/, '');
  const sign = sort.startsWith('-') ? -1 : 1;
  if (key === 'name') return rows.toSorted((a, b) => sign * a.name.localeCompare(b.name, 'sv'));
  const place = MUNICIPALITY_WORK.find((word) => word === key);
  return place ? rows.toSorted((a, b) => sign * (a.places[place] - b.places[place])) : [...rows];
}

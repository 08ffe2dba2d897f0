import type { Region } from '@samhandling/contract';

type Municipality = Region['municipalities'][number];

/** A municipality in its place on the map, and whether a row of hexagons begins with it. */
export type PlacedMunicipality = Pick<Municipality, 'code' | 'name'> & {
  readonly startsRow: boolean;
};

/** The municipalities as the hexagons of the map stand: north to south, and west to east. */
export function inHexagonOrder(municipalities: readonly Municipality[]): PlacedMunicipality[] {
  return municipalities
    .toSorted((a, b) => a.hex.row - b.hex.row || a.hex.column - b.hex.column)
    .map(({ code, name, hex }, index, all) => ({
      code,
      name,
      startsRow: hex.row !== all[index - 1]?.hex.row,
    }));
}

/** Where a municipality stands in the region's map of hexagons; even rows stand half a step to the right. */
export type HexPlace = { readonly column: number; readonly row: number };

/** A municipality with its hexagon. */
export type PlacedMunicipality = { readonly code: string; readonly hex: HexPlace };

/** The municipalities whose hexagons touch that of the code, in the order of the list. */
export function neighboursOf<One extends PlacedMunicipality>(
  code: string,
  municipalities: readonly One[],
): One[] {
  const own = municipalities.find((municipality) => municipality.code === code);
  if (!own) return [];
  return municipalities.filter(({ hex }) => touches(own.hex, hex));
}

function touches(own: HexPlace, other: HexPlace): boolean {
  const rows = Math.abs(own.row - other.row);
  const across = Math.abs(shifted(own) - shifted(other));
  return (rows === 0 && across === 1) || (rows === 1 && across === 0.5);
}

const shifted = ({ column, row }: HexPlace) => column + (row % 2 === 0 ? 0.5 : 0);

/** The order of the hexagons in figures: north to south, and west to east. */
export function byHexagon(a: PlacedMunicipality, b: PlacedMunicipality): number {
  return a.hex.row - b.hex.row || a.hex.column - b.hex.column;
}

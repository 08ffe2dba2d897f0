export interface HexCell {
  code: string;
  name: string;
  column: number;
  row: number;
  value: number | null;
  /** Written instead of the figure. */
  label?: string;
  href?: string;
}

/** Three letters of a name for a small map; where two names begin alike, the letter in which they differ. */
export function shortNames(names: readonly string[]): Map<string, string> {
  const parting = (name: string, others: readonly string[]): number => {
    let index = 2;
    while (index < name.length - 1 && others.every((other) => other[index] === name[index])) {
      index += 1;
    }
    return index;
  };
  return new Map(
    names.map((name) => {
      const alike = names.filter(
        (other) => other !== name && other.slice(0, 3) === name.slice(0, 3),
      );
      const third = name[alike.length > 0 ? parting(name, alike) : 2] ?? '';
      return [name, `${name.slice(0, 2)}${third}`.toLocaleUpperCase('sv')];
    }),
  );
}

/** Half the height of a hexagon that stands on its point. */
const RADIUS = 50;
const WIDTH = Math.sqrt(3) * RADIUS;
const ROW_HEIGHT = RADIUS * 1.5;

const corner = (angle: number): string =>
  `${(RADIUS * 0.965 * Math.sin(angle)).toFixed(2)} ${(-RADIUS * 0.965 * Math.cos(angle)).toFixed(2)}`;

export const hexPath = `M${Array.from({ length: 6 }, (_, index) => corner((index * Math.PI) / 3)).join('L')}Z`;

export interface PlacedHex {
  cell: HexCell;
  x: number;
  y: number;
}

/** Even rows stand half a hexagon to the right. */
export function hexLayout(cells: readonly HexCell[]): {
  cells: PlacedHex[];
  width: number;
  height: number;
} {
  const shifted = (cell: HexCell): number => cell.column + (cell.row % 2 === 0 ? 0.5 : 0);
  const left = Math.min(...cells.map(shifted));
  const top = Math.min(...cells.map((cell) => cell.row));
  const placed = cells
    .map((cell) => ({
      cell,
      x: (shifted(cell) - left + 0.5) * WIDTH,
      y: (cell.row - top) * ROW_HEIGHT + RADIUS,
    }))
    .sort((a, b) => a.y - b.y || a.x - b.x);
  return {
    cells: placed,
    width: Math.max(0, ...placed.map((hex) => hex.x)) + WIDTH / 2,
    height: Math.max(0, ...placed.map((hex) => hex.y)) + RADIUS,
  };
}

/**
 * How values become hatching. count: parts of the highest, nought is blank; range: parts of what lies
 * between the lowest and the highest, for shares that are all far from nought; gap: parts of the widest
 * distance on either side of nought, below it leaning the other way.
 */
export type HexScale = 'count' | 'range' | 'gap';

export const HEX_LEVELS = 4;

/** 0 for nothing to hatch, else 1–4; negative for a gap below nought. */
export function hexShades(
  values: readonly (number | null)[],
  scale: HexScale = 'count',
): (value: number | null) => number {
  const known = values.flatMap((value) => (value === null ? [] : [value]));
  const shade = (part: number): number =>
    Math.min(HEX_LEVELS, Math.max(1, Math.ceil(part * HEX_LEVELS)));
  if (scale === 'gap') {
    const widest = Math.max(0, ...known.map(Math.abs));
    return (value) =>
      value === null || value === 0 ? 0 : Math.sign(value) * shade(Math.abs(value) / widest);
  }
  const most = Math.max(...known);
  if (scale === 'range') {
    const least = Math.min(...known);
    return (value) =>
      value === null ? 0 : most === least ? 1 : shade((value - least) / (most - least));
  }
  return (value) => (value === null || value <= 0 || most <= 0 ? 0 : shade(value / most));
}

/** Where a link lies over its hexagon, in percent of the map. */
export function boxOf(
  { x, y }: PlacedHex,
  map: { width: number; height: number },
): Record<'insetInlineStart' | 'insetBlockStart' | 'inlineSize' | 'blockSize', string> {
  const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(3)}%`;
  return {
    insetInlineStart: percent(x - WIDTH / 2, map.width),
    insetBlockStart: percent(y - RADIUS, map.height),
    inlineSize: percent(WIDTH, map.width),
    blockSize: percent(2 * RADIUS, map.height),
  };
}

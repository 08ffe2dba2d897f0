/** What else stands on the sheet. */
export type SheetContent = {
  /** Municipalities with a bar: the own one and its neighbours. */
  readonly bars: number;
  /** How many actions each area has: its tiles. */
  readonly areas: readonly number[];
  /** Rows of measures that are printed. */
  readonly measures: number;
  /** Actions whose codes are written as owned. */
  readonly owns: number;
  /** Actions whose codes are written in a comparison with a neighbour; null where there is none. */
  readonly compared: number | null;
};

const SHEET = 268;
const HEAD = 26;
const BAR = 3.8;
const BARS_HEAD = 10;
const TILES_IN_LINE = 22;
const TILE = 7.2;
const AREA = 2.6;
const SMALLEST_AREA = 11;
const LEGEND = 6;
const LIST_HEAD = 9;
const FOOT_HEAD = 15;
const MEASURE = 4.2;
const WORK = 40;
const NOTE = 8;
const COMPARISON = 20;
const CODES_IN_COLUMN = 9;
/** Codes of owned actions: so many in a line of one of the three columns, with its height in millimetres. */
const CODES_IN_LINE = 24;
const COLUMNS = 3;
const LINE = 3.3;

/** How many millimetres of an A4 are left for the list, with a margin. */
export function roomForUnworked(content: SheetContent): number {
  const { bars, areas, measures, owns, compared } = content;
  const head = Math.max(HEAD, BARS_HEAD + bars * BAR);
  const tiles = areas.reduce(
    (sum, actions) =>
      sum + Math.max(SMALLEST_AREA, Math.ceil(actions / TILES_IN_LINE) * TILE + AREA),
    0,
  );
  const comparison =
    compared === null ? 0 : COMPARISON + Math.ceil(compared / CODES_IN_COLUMN) * MEASURE;
  const foot = Math.max(
    FOOT_HEAD + measures * MEASURE + comparison,
    WORK + Math.ceil(owns / CODES_IN_LINE) * COLUMNS * LINE,
  );
  return SHEET - 14 - head - tiles - LEGEND - LIST_HEAD - foot - NOTE;
}

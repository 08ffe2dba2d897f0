/** How much is written of an action that stands in a list: all words, so many lines, or only its code. */
export type WrittenLength = 'whole' | 'two' | 'one' | 'codes';

/** How much is written of the actions without an owner, and of those that somebody owns. */
export type UnworkedListFit = {
  readonly unowned: Exclude<WrittenLength, 'codes'>;
  readonly owned: WrittenLength;
};

/** The order in which the list shrinks: what somebody owns first, what nobody owns as little as possible. */
export const UNWORKED_LIST_FITS: readonly [UnworkedListFit, ...UnworkedListFit[]] = [
  { unowned: 'whole', owned: 'whole' },
  { unowned: 'whole', owned: 'two' },
  { unowned: 'whole', owned: 'one' },
  { unowned: 'whole', owned: 'codes' },
  { unowned: 'two', owned: 'codes' },
  { unowned: 'one', owned: 'codes' },
];

/** What the sheet is set in: three columns of 7.5 points, measured with a margin. */
const COLUMNS = 3;
const LETTERS_IN_LINE = 32;
const CODES_IN_LINE = 24;
const LINE = 3.3;
const SPACE_BETWEEN = 0.7;
const HEADING = 5.5;

/** How many lines a text takes where words are not divided. */
export function linesOf(text: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= letters || used === 0) used = needed;
    else {
      lines += 1;
      used = word.length;
    }
    lines += Math.max(0, Math.ceil(used / letters) - 1);
    if (used > letters) used %= letters;
  }
  return lines;
}

const MOST_LINES = { whole: Infinity, two: 2, one: 1 } as const;

/** The height of a list in millimetres, in columns that are filled one after the other. */
export function heightOf(texts: readonly string[], length: WrittenLength): number {
  if (texts.length === 0) return 0;
  if (length === 'codes') return HEADING + Math.ceil(texts.length / CODES_IN_LINE) * LINE;
  const heights = texts.map(
    (text) => Math.min(linesOf(text, LETTERS_IN_LINE), MOST_LINES[length]) * LINE + SPACE_BETWEEN,
  );
  const sum = heights.reduce((all, height) => all + height, 0);
  // No action is divided between two columns, so that each may end an action's height too early.
  const ragged = length === 'one' ? 0 : (Math.max(...heights) - LINE) / 2;
  return HEADING + Math.max(Math.ceil(sum / COLUMNS), ...heights) + ragged;
}

/**
 * How much can be written of the actions that nobody works on, so that they find room on the sheet: the
 * first of `UNWORKED_LIST_FITS` that does, or else the last.
 * @param room In millimetres.
 */
export function fitUnworkedList(
  { unowned, owned }: { unowned: readonly string[]; owned: readonly string[] },
  room: number,
): UnworkedListFit {
  const fits = (fit: UnworkedListFit) =>
    heightOf(unowned, fit.unowned) + heightOf(owned, fit.owned) <= room;
  return UNWORKED_LIST_FITS.find(fits) ?? { unowned: 'one', owned: 'codes' };
}

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

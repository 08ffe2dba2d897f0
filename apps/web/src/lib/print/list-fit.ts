/** How much is written of an action that stands in a list on paper: all words, so many lines, or its code. */
export const WRITTEN_LENGTHS = ['whole', 'two', 'one', 'codes'] as const;
export type WrittenLength = (typeof WRITTEN_LENGTHS)[number];

/** What a list is set in: three columns of 7.5 points, measured with a margin; heights in millimetres. */
const COLUMNS = 3;
const LETTERS_IN_LINE = 32;
const CODES_IN_LINE = 22;
const LINE = 3.3;
const SPACE_BETWEEN = 0.7;
const HEADING = 6;
const MOST_LINES = { whole: Infinity, two: 2, one: 1 } as const;

/** How many lines a text takes where words are not divided. */
export function linesOf(text: string, letters = LETTERS_IN_LINE): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= letters) used = needed;
    else {
      // A word longer than a line goes on in the next.
      lines += (used === 0 ? 0 : 1) + Math.ceil(word.length / letters) - 1;
      used = word.length % letters || letters;
    }
  }
  return lines;
}

/** The height of a list with its heading, in columns that are filled one after the other. */
export function heightOf(texts: readonly string[], length: WrittenLength): number {
  if (texts.length === 0) return 0;
  if (length === 'codes') return HEADING + Math.ceil(texts.length / CODES_IN_LINE) * LINE;
  const heights = texts.map(
    (text) => Math.min(linesOf(text), MOST_LINES[length]) * LINE + SPACE_BETWEEN,
  );
  const tallest = Math.max(...heights);
  const sum = heights.reduce((all, height) => all + height, 0);
  // No action is divided between two columns, so that each may end an action's height too early.
  const ragged = length === 'one' ? 0 : tallest - LINE;
  return HEADING + Math.max(sum / COLUMNS, tallest) + ragged;
}

/**
 * How much can be written of each of several lists, the most important first, so that they find room: the
 * last is shortened first, down to codes; the first keeps a line for each of its actions. What finds no room
 * even so goes on to the next page.
 */
export function fitLists(lists: readonly (readonly string[])[], room: number): WrittenLength[] {
  const lengths: WrittenLength[] = lists.map(() => 'whole');
  const fits = () =>
    lists.reduce((sum, texts, index) => sum + heightOf(texts, lengths[index] ?? 'whole'), 0) <=
    room;
  for (let index = lists.length - 1; index >= 0; index -= 1) {
    for (const length of WRITTEN_LENGTHS) {
      if (fits()) return lengths;
      if (index > 0 || length !== 'codes') lengths[index] = length;
    }
  }
  return lengths;
}

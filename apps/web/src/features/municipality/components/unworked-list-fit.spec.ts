import { describe, expect, it } from '@jest/globals';
import {
  fitUnworkedList,
  UNWORKED_LIST_FITS,
  heightOf,
  linesOf,
  roomForUnworked,
} from './unworked-list-fit.ts';

/** Ten letters and a space each, so that three stand in a line of 32. */
const words = (count: number) => Array.from({ length: count }, () => 'abcdefghij').join(' ');
const actions = (count: number, lines: number) =>
  Array.from({ length: count }, () => words(lines * 3));

describe('how many lines a text takes', () => {
  it.each([
    ['', 10, 1],
    ['ett', 10, 1],
    ['ett två tre', 11, 1],
    ['ett två tre', 10, 2],
    ['ett två tre', 3, 3],
    ['samhällsplanering', 10, 2],
    ['en samhällsplanering', 10, 3],
    [words(6), 33, 2],
    [words(7), 33, 3],
  ])('%j in lines of %i letters: %i', (text, letters, lines) => {
    expect(linesOf(text, letters)).toBe(lines);
  });
});

describe('the list of what nobody works on', () => {
  it.each([
    [100, 'whole', 'whole', { unowned: actions(3, 4), owned: actions(3, 4) }],
    // 12 and 24 actions of four lines: whole they need about 190 mm.
    [150, 'whole', 'two', { unowned: actions(12, 4), owned: actions(24, 4) }],
    [115, 'whole', 'one', { unowned: actions(12, 4), owned: actions(24, 4) }],
    [85, 'whole', 'codes', { unowned: actions(12, 4), owned: actions(24, 4) }],
    [100, 'two', 'codes', { unowned: actions(24, 4), owned: actions(24, 4) }],
    [125, 'one', 'codes', { unowned: actions(80, 4), owned: actions(7, 4) }],
    [0, 'whole', 'whole', { unowned: [], owned: [] }],
    // What finds no room at all is written as short as it can be.
    [100, 'one', 'codes', { unowned: actions(300, 4), owned: [] }],
  ] as const)('in %i mm is, without an owner: %s, owned: %s', (room, unowned, owned, lists) => {
    expect(fitUnworkedList(lists, room)).toEqual({ unowned, owned });
  });

  it('takes less room the further it is shrunk', () => {
    const [unowned, owned] = [actions(30, 4), actions(30, 4)];
    const heights = UNWORKED_LIST_FITS.map(
      (fit) => heightOf(unowned, fit.unowned) + heightOf(owned, fit.owned),
    );
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    expect(new Set(heights).size).toBe(heights.length);
  });
});

describe('the room on the sheet', () => {
  const sheet = { bars: 4, areas: [38, 12, 26, 19], measures: 5, owns: 4, compared: null };

  it('is more than a third of it in a county', () => {
    expect(roomForUnworked(sheet)).toBeGreaterThan(90);
  });

  it.each([
    ['neighbours', { ...sheet, bars: 9 }],
    ['tiles', { ...sheet, areas: [60, 12, 26, 19] }],
    ['measures', { ...sheet, measures: 12 }],
    ['owned actions', { ...sheet, owns: 60 }],
    ['to compare with', { ...sheet, compared: 20 }],
  ])('is less with more %s', (_what, more) => {
    expect(roomForUnworked(more)).toBeLessThan(roomForUnworked(sheet));
  });
});

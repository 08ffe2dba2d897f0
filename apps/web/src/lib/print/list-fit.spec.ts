import { describe, expect, it } from '@jest/globals';
import { fitLists, heightOf, linesOf } from './list-fit.ts';

const LONG = 'Utveckla samarbete mellan näringsliv, akademi, offentlig sektor och civilsamhället';
const lists = (...counts: number[]) =>
  counts.map((count) => Array.from({ length: count }, () => LONG));

/** Ten letters and a space each, so that three stand in a line of 32. */
const words = (count: number) => Array.from({ length: count }, () => 'abcdefghij').join(' ');
const actions = (count: number, lines: number) =>
  Array.from({ length: count }, () => words(lines * 3));

describe('a text on paper', () => {
  it.each([
    ['', 10, 1],
    ['ett två', 10, 1],
    ['ett två tre', 10, 2],
    ['tillgänglighetsutveckling', 10, 3],
    ['se tillgänglighetsutveckling', 10, 4],
    ['exakttioxx ett', 10, 2],
    ['ett två tre', 11, 1],
    ['ett två tre', 3, 3],
    ['samhällsplanering', 10, 2],
    ['en samhällsplanering', 10, 3],
    [words(6), 33, 2],
    [words(7), 33, 3],
  ])('%j takes in lines of %d letters so many: %d', (text, letters, lines) => {
    expect(linesOf(text, letters)).toBe(lines);
  });
});

describe('the height of a list', () => {
  it('is nothing without actions, and shrinks with what is written', () => {
    expect(heightOf([], 'whole')).toBe(0);
    const heights = (['whole', 'two', 'one', 'codes'] as const).map((length) =>
      heightOf(lists(30)[0] ?? [], length),
    );
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    expect(new Set(heights).size).toBe(4);
  });

  it('is never less than that of its tallest action', () => {
    expect(heightOf([LONG], 'two')).toBeGreaterThan(2 * 3.3);
  });
});

describe('lists that are to find room on a sheet', () => {
  it.each<[string, number[], number, string[]]>([
    ['are whole where there is room', [3, 3], 200, ['whole', 'whole']],
    ['shorten the last first', [20, 30], 170, ['whole', 'two']],
    ['come down to codes', [20, 60], 100, ['whole', 'codes']],
    ['shorten the first too, to a line each', [80, 60], 120, ['one', 'codes']],
    ['keep a line each where nothing is enough', [90, 90], 10, ['one', 'codes']],
    ['may be none', [], 10, []],
  ])('%s', (_case, counts, room, lengths) => {
    expect(fitLists(lists(...counts), room)).toEqual(lengths);
  });

  it.each([
    [100, 'whole', 'whole', [actions(3, 4), actions(3, 4)]],
    // 12 and 24 actions of four lines: whole they need about 190 mm.
    [150, 'whole', 'two', [actions(12, 4), actions(24, 4)]],
    [115, 'whole', 'one', [actions(12, 4), actions(24, 4)]],
    [85, 'whole', 'codes', [actions(12, 4), actions(24, 4)]],
    [100, 'two', 'codes', [actions(24, 4), actions(24, 4)]],
    [125, 'one', 'codes', [actions(80, 4), actions(7, 4)]],
    [0, 'whole', 'whole', [[], []]],
    // What finds no room at all is written as short as it can be.
    [100, 'one', 'codes', [actions(300, 4), []]],
  ] as const)('in %i mm are: %s, %s', (room, first, last, both) => {
    expect(fitLists(both, room)).toEqual([first, last]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { fitLists, heightOf, linesOf } from './list-fit.ts';

const LONG = 'Utveckla samarbete mellan näringsliv, akademi, offentlig sektor och civilsamhället';
const lists = (...counts: number[]) =>
  counts.map((count) => Array.from({ length: count }, () => LONG));

describe('a text on paper', () => {
  it.each([
    ['', 10, 1],
    ['ett två', 10, 1],
    ['ett två tre', 10, 2],
    ['tillgänglighetsutveckling', 10, 3],
    ['se tillgänglighetsutveckling', 10, 4],
    ['exakttioxx ett', 10, 2],
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
});

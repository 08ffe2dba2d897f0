import { describe, expect, it } from '@jest/globals';
import { byHexagon, neighboursOf } from './municipality-neighbours.ts';

const at = (code: string, column: number, row: number) => ({ code, hex: { column, row } });

/**
 * Row 1:  a b c
 * Row 2:   d e f   (half a step to the right)
 * Row 3:  g h i
 */
const MAP = [
  at('a', 1, 1),
  at('b', 2, 1),
  at('c', 3, 1),
  at('d', 1, 2),
  at('e', 2, 2),
  at('f', 3, 2),
  at('g', 1, 3),
  at('h', 2, 3),
  at('i', 3, 3),
];
const codes = (some: readonly { code: string }[]) => some.map(({ code }) => code).join('');

describe('the neighbours of a municipality', () => {
  it.each([
    ['e', 'bcdfhi'],
    ['b', 'acde'],
    ['a', 'bd'],
    ['c', 'bef'],
    ['f', 'cei'],
    ['g', 'dh'],
  ])('of %s are %s', (code, neighbours) => {
    expect(codes(neighboursOf(code, MAP))).toBe(neighbours);
  });

  it('are none of one that is not on the map', () => {
    expect(neighboursOf('x', MAP)).toEqual([]);
  });
});

describe('the order of municipalities in figures', () => {
  it('is north to south, and west to east', () => {
    expect(codes(MAP.toReversed().toSorted(byHexagon))).toBe('abcdefghi');
  });
});

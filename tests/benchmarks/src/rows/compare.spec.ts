import { describe, expect, it } from '@jest/globals';
import { countedOf, differenceOf, figuresOf } from './compare.ts';

describe('two answers', () => {
  it('are the same whatever the order of their fields', () => {
    expect(differenceOf({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBeNull();
  });

  it.each([
    ['a figure', { total: 3 }, { total: 4 }, 'answer.total is 3 here and 4 there'],
    ['a field that one lacks', { total: 3 }, {}, 'answer.total is 3 here and undefined there'],
    ['an order', ['a', 'b'], ['b', 'a'], 'answer[0] is "a" here and "b" there'],
    ['a length', ['a'], ['a', 'b'], 'answer has 1 items here and 2 there'],
    ['a kind', { total: null }, { total: 0 }, 'answer.total is null here and 0 there'],
  ])('differ by %s', (_by, ours, floor, difference) => {
    expect(differenceOf(ours, floor)).toBe(difference);
  });
});

describe('the figures of an overview', () => {
  const counted = [
    { part: 'head', code: '', body: { initiatives: 7 } },
    { part: 'rows', code: 'l01', body: { cells: { '2580': 2 }, tile: { active: 1 } } },
  ];
  const answer = (cells: object, more: object[] = []) => ({
    initiatives: 7,
    asOf: '2026-11-28',
    areas: [{ code: 'livsmiljo', rows: [row('l01', cells), ...more] }],
  });
  const row = (code: string, cells: object) => ({ tile: { code, active: 1, reach: 3 }, cells });
  const compare = (told: object) => differenceOf(countedOf(counted, told), figuresOf(counted));

  it('are found where they stand, and nothing else is compared', () => {
    expect(compare(answer({ '2580': 2 }))).toBeNull();
  });

  it('differ by one cell more', () => {
    expect(compare(answer({ '2580': 2, '2584': 1 }))).toBe(
      'answer.figures.rows l01.cells.2584 is 1 here and undefined there',
    );
  });

  it('differ by a thing more', () => {
    expect(compare(answer({ '2580': 2 }, [row('l02', {})]))).toBe(
      'answer.codes.rows has 2 items here and 1 there',
    );
  });
});

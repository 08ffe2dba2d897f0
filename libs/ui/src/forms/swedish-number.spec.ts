import { describe, expect, it } from '@jest/globals';
import { parseSwedishNumber, writeSwedishNumber } from './swedish-number.ts';

describe('parseSwedishNumber', () => {
  it.each([
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1 250 000', 1250000],
    ['1\u00a0250\u202f000,75', 1250000.75],
    ['−3,2', -3.2],
    ['–3', -3],
    [',5', 0.5],
    ['', null],
    ['   ', null],
    ['1,2,3', Number.NaN],
    ['1.250,5', Number.NaN],
    ['12 kr', Number.NaN],
    ['1e5', Number.NaN],
    ['-', Number.NaN],
  ])('reads %j as %p', (text, value) => {
    expect(parseSwedishNumber(text)).toEqual(value);
  });

  it('reads back what it wrote', () => {
    for (const value of [0, 12.5, -0.25, 1250000]) {
      expect(parseSwedishNumber(writeSwedishNumber(value))).toBe(value);
    }
    expect(writeSwedishNumber(null)).toBe('');
  });

  it('reads back an amount that it wrote with spaces between thousands', () => {
    expect(writeSwedishNumber(1250000.5, { isGrouped: true })).toBe('1\u00a0250\u00a0000,5');
    expect(writeSwedishNumber(500, { isGrouped: true })).toBe('500');
    expect(parseSwedishNumber(writeSwedishNumber(-1250000, { isGrouped: true }))).toBe(-1250000);
  });
});

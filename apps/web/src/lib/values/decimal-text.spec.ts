import { describe, expect, it } from '@jest/globals';
import { decimalTextOf } from './decimal-text.ts';

describe('a figure that somebody types', () => {
  it.each([
    ['12,5', '12.5'],
    ['1 234,50', '1234.50'],
    ['1 234', '1234'],
    ['−3,0', '-3.0'],
    ['0.1', '0.1'],
    ['0,30000000000000004', '0.30000000000000004'],
    ['  ', null],
  ])('%s is %s', (typed, text) => {
    expect(decimalTextOf(typed)).toBe(text);
  });

  it('in kronor may be in millions', () => {
    expect(decimalTextOf('1,5 mnkr', 'sek')).toBe('1500000');
  });

  it('that may be thousands or decimals is never sent as a decimal', () => {
    expect([decimalTextOf('22.555'), decimalTextOf('248,690')]).toEqual(['22,555', '248,690']);
  });

  it.each(['tolv', '1,2,3', '12,'])('%s stays as it is typed', (typed) => {
    expect(decimalTextOf(typed)).toBe(typed);
  });
});

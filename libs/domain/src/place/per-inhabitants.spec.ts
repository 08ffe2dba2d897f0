import { describe, expect, it } from '@jest/globals';
import { perInhabitants } from './per-inhabitants.ts';

describe('how many there are per 10 000 inhabitants', () => {
  it.each([
    [1, '2731', '3.66'],
    [3, '78867', '0.38'],
    [0, '5760', '0.00'],
    // 0.125 by hand: a half goes away from zero.
    [1, '80000', '0.13'],
    [2, '10000.0', '2.00'],
  ])('%i among %s is %s', (count, inhabitants, rate) => {
    expect(perInhabitants(count, inhabitants)).toBe(rate);
  });

  it('is not said where nobody knows how many they are, or where there are none', () => {
    expect([perInhabitants(3, null), perInhabitants(3, '0'), perInhabitants(0, '0')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

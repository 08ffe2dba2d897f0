import { describe, expect, it } from '@jest/globals';
import { secondsUntilRetry } from './job-retry.ts';

const rule = { tries: 5, base: 10, cap: 60 };

describe('A job that failed', () => {
  it.each([
    [1, 10],
    [2, 20],
    [3, 40],
    [4, 60],
    [5, null],
    [6, null],
  ])('after try %i waits %s seconds, and null means that it is given up', (tries, seconds) => {
    expect(secondsUntilRetry(rule, tries, 0.5)).toBe(seconds);
  });

  it.each([
    [0, 8],
    [0.25, 9],
    [0.75, 11],
  ])('with the chance %d waits %d seconds of ten', (chance, seconds) => {
    expect(secondsUntilRetry(rule, 1, chance)).toBeCloseTo(seconds, 9);
  });

  it('is given up after its only try where it may be tried once', () => {
    expect(secondsUntilRetry({ ...rule, tries: 1 }, 1, 0.5)).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { linearScale, niceDomain, ticks } from './linear-scale.ts';

describe('a straight scale', () => {
  it('places a value, also on a reversed scale', () => {
    expect(linearScale([0, 10], [100, 0])(2.5)).toBe(75);
  });

  it('places a single value in the middle', () => {
    expect(linearScale([3, 3], [0, 100])(3)).toBe(50);
  });
});

describe('round values', () => {
  it.each([
    [[2016, 2030], 6, [2016, 2018, 2020, 2022, 2024, 2026, 2028, 2030]],
    [[0, 8], 4, [0, 2, 4, 6, 8]],
    [[0, 1], 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[-5, 5], 4, [-4, -2, 0, 2, 4]],
    [[7, 7], 4, [7]],
  ] as const)('between %j, about %d, are %j', (domain, count, expected) => {
    expect(ticks(domain, count)).toEqual(expected);
  });

  it.each([
    [[96.5, 100.4], 4, [96, 101]],
    [[0.03, 0.47], 4, [0, 0.5]],
    [[5, 5], 4, [5, 5]],
  ] as const)('end %j, about %d, at %j', (domain, count, expected) => {
    expect(niceDomain(domain, count)).toEqual(expected);
  });
});

import { describe, expect, it } from '@jest/globals';
import { yearPlace } from './year-place.ts';

describe('a date on the axis', () => {
  it('is a fraction of its year, also in a leap year', () => {
    expect(yearPlace('2026-01-01')).toBe(2026);
    expect(yearPlace('2026-12-31', { isEnd: true })).toBe(2027);
    expect(yearPlace('2024-07-01')).toBeCloseTo(2024 + 182 / 366);
  });
});

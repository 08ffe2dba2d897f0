import { describe, expect, it } from '@jest/globals';
import { dayOf } from './told-day.ts';

const TODAY = '2026-11-28';

describe('The day that an answer is about', () => {
  it.each([
    ['today, where none is asked for', undefined, TODAY],
    ['today, where that is asked for', TODAY, TODAY],
    ['the earlier day that is asked for', '2026-05-28', '2026-05-28'],
  ])('is %s', (_what, asOf, day) => {
    expect(dayOf(asOf, TODAY)).toBe(day);
  });

  it('is no day to come', () => {
    expect(() => dayOf('2026-11-29', TODAY)).toThrow();
  });
});

import { describe, expect, it } from '@jest/globals';
import { isYearInReach } from './year-in-reach.ts';

describe('The year of a day that somebody writes', () => {
  it.each(['1900-01-01', '2026-03-01', '2100-12-31'])('can be that of %s', (date) => {
    expect(isYearInReach(date)).toBe(true);
  });

  it.each(['0000-01-01', '0202-03-01', '1899-12-31', '2101-01-01', '2206-03-01', '9999-12-31'])(
    'is mistyped in %s',
    (date) => {
      expect(isYearInReach(date)).toBe(false);
    },
  );
});

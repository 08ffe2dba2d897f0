import { describe, expect, it } from '@jest/globals';
import { periodAfter } from './report-period.ts';

describe('The period of a new report', () => {
  it.each([
    ['2026-06-30', '2026-11-24', '2026-07-01'],
    ['2026-12-31', '2027-01-05', '2027-01-01'],
    ['2028-02-28', '2028-03-10', '2028-02-29'],
    ['2026-03-28', '2026-03-30', '2026-03-29'],
  ])('after one that ended %s begins the day after', (last, today, from) => {
    expect(periodAfter(last, today)).toEqual({ periodFrom: from, periodTo: today });
  });

  it('is open at its beginning where there is no report before, or none to follow', () => {
    expect(periodAfter(null, '2026-11-24')).toEqual({ periodFrom: null, periodTo: '2026-11-24' });
    expect(periodAfter('2026-11-24', '2026-11-24').periodFrom).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { allowedBreakdowns, allowsBreakdown, type Measure } from './measure.ts';

const split = (sex: boolean, birth: boolean): Measure => ({
  code: 'share',
  unit: 'percent',
  breakdowns: { sex, birth },
});

describe('the parts of the population that a measure allows', () => {
  it('are only all together where it is not split', () => {
    expect(allowedBreakdowns(split(false, false))).toEqual([{ sex: null, birth: null }]);
  });

  it('are all, women and men where it is split by sex', () => {
    expect(allowedBreakdowns(split(true, false)).map(({ sex }) => sex)).toEqual([
      null,
      'women',
      'men',
    ]);
  });

  it('are nine where it is split by sex and birth', () => {
    expect(allowedBreakdowns(split(true, true))).toHaveLength(9);
    expect(allowsBreakdown(split(true, true), { sex: 'women', birth: 'abroad' })).toBe(true);
    expect(allowsBreakdown(split(true, false), { sex: 'women', birth: 'abroad' })).toBe(false);
  });
});

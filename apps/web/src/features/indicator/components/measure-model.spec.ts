import { describe, expect, it } from '@jest/globals';
import type { Measure, Series, Target } from '@samhandling/contract';
import { groupsOf, linesOf, measureView, valueTargetOf, yearOf } from './measure-model.ts';

const REGION = { countyCode: '25' };
const NAMES = { county: 'Norrbotten', nation: 'Riket', target: 'Mål 2030' };

function series(
  placeCode: string,
  values: Record<string, string>,
  of: Partial<Series> = {},
): Series {
  return {
    placeCode,
    placeName: placeCode,
    sex: null,
    birth: null,
    ageGroup: null,
    unit: 'percent',
    observations: Object.entries(values).map(([period, value]) => ({
      period,
      value,
      asWritten: value,
      status: 'final',
      origin: 'strategy',
      revision: 0,
      source: 'Strategin',
      method: '',
      note: null,
      retrievedAt: null,
      recordedAt: '2026-01-01T00:00:00.000Z',
      isBaseline: true,
    })),
    ...of,
  };
}

function target(value: string, of: Partial<Target> = {}): Target {
  return {
    kind: 'at_least',
    value,
    bound: null,
    parityBetween: [],
    unit: 'percent',
    year: 2030,
    baseYear: null,
    direction: null,
    sex: null,
    birth: null,
    note: null,
    asWritten: value,
    assessment: {
      state: 'cannot_be_judged',
      reason: 'only_baseline',
      rule: 'at_least',
      isPreliminary: false,
      inputs: [],
      steps: [],
    },
    gap: {
      value: null,
      reason: 'no_value',
      unit: null,
      direction: null,
      latest: null,
      latestPeriod: null,
      goal: null,
      isPreliminary: false,
    },
    claims: { range: null, initiatives: 0, added: [], notAdded: [] },
    ...of,
  };
}

function measure(all: Series[], targets: Target[] = []): Measure {
  return {
    code: 'm',
    name: 'Mått',
    unit: 'percent',
    definition: null,
    series: all,
    breaks: [],
    targets,
    breakdowns: { sex: true, birth: false },
  };
}

describe('what can be drawn of a measure', () => {
  it('is nothing without values', () => {
    expect(measureView(measure([]), REGION)).toEqual({ kind: 'none' });
  });

  it('is a sentence where there is one value and no target on its scale', () => {
    const alone = measure(
      [series('25', { 2016: '630' })],
      [target('-70', { kind: 'change_against_base' })],
    );
    expect(measureView(alone, REGION)).toMatchObject({ kind: 'figure', target: null });
  });

  it('is the way from the baseline to the target', () => {
    const one = measure([series('25', { 2017: '10' })], [target('25')]);
    expect(measureView(one, REGION).kind).toBe('lines');
    expect(linesOf(one, REGION, NAMES).targets).toEqual([
      { label: 'Mål 2030', period: 2030, value: 25, from: { period: 2017, value: 10 } },
    ]);
  });

  it('is bars by group while there is only a baseline, all together first', () => {
    const split = measure([
      series('25', { 2017: '23.1' }, { sex: 'men' }),
      series('25', { 2017: '35.1' }, { sex: 'women' }),
      series('25', { 2017: '28.8' }),
      series('00', { 2017: '31.6' }, { sex: 'women' }),
    ]);
    expect(measureView(split, REGION)).toMatchObject({
      kind: 'split',
      sexes: { women: { value: 35.1 }, men: { value: 23.1 } },
    });
    expect(groupsOf(split, REGION, ({ sex }) => sex ?? 'all')).toEqual([
      { key: 'null-null', label: 'all', values: [28.8, null] },
      { key: 'women-null', label: 'women', values: [35.1, 31.6] },
      { key: 'men-null', label: 'men', values: [23.1, null] },
    ]);
  });

  it('leaves out a nation of another size', () => {
    const people = measure(
      [series('25', { 2017: '251295' }), series('00', { 2017: '10120242' })],
      [target('260000')],
    );
    expect(linesOf(people, REGION, NAMES).series.map(({ id }) => id)).toEqual(['county']);
  });
});

describe('the target on the scale of the values', () => {
  it('is one only where the targets agree', () => {
    const by = (a: string, b: string) =>
      measure([], [target(a, { sex: 'women' }), target(b, { sex: 'men' })]);
    expect(valueTargetOf(by('25', '25'))?.value).toBe('25');
    expect(valueTargetOf(by('25', '30'))).toBeNull();
    expect(valueTargetOf(measure([], [target('5', { unit: 'persons' })]))).toBeNull();
  });
});

describe('the year of a period', () => {
  it.each([
    ['2017', 2017],
    ['2017/2018', 2018],
    ['2026M04', 2026],
  ])('of %s is %d', (period, year) => {
    expect(yearOf(period)).toBe(year);
  });
});

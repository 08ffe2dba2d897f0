import { describe, expect, it } from '@jest/globals';
import {
  type ComparedMeasure,
  distanceFrom,
  fitsNationScale,
  isOneScale,
  type MeasureSeries,
  standingOf,
} from './measure-standing.ts';

const ALL = { sex: null, birth: null };

const series = (
  place: MeasureSeries['place'],
  values: Readonly<Record<string, string | null>>,
  part: Partial<MeasureSeries> = {},
): MeasureSeries => ({
  ...ALL,
  place,
  observations: Object.entries(values).map(([period, value]) => ({
    period,
    value,
    status: 'final',
    origin: 'source',
  })),
  ...part,
});

const measure = (all: MeasureSeries[], change: Partial<ComparedMeasure> = {}): ComparedMeasure => ({
  unit: 'percent',
  series: all,
  breaks: [],
  targets: [],
  ...change,
});

describe('the change since the baseline', () => {
  const cases: [string, Record<string, string | null>, string[], string | null, string | null][] = [
    ['up, exactly', { 2017: '0.1', 2023: '0.3' }, [], '0.2', null],
    ['down', { 2017: '81.5', 2023: '80' }, [], '-1.5', null],
    ['none', { 2017: '81.5', 2023: '81.50' }, [], '0', null],
    [
      'of a long number, rounded to four decimals',
      { 2017: '1', 2023: '2.00005' },
      [],
      '1.0001',
      null,
    ],
    ['with the baseline alone', { 2017: '81.5' }, [], null, null],
    ['with a later value that is missing', { 2017: '81.5', 2023: null }, [], null, null],
    ['across a break', { 2017: '81.5', 2023: '80' }, ['2023'], null, '2023'],
    ['with a break in the baseline itself', { 2017: '81.5', 2023: '80' }, ['2017'], '-1.5', null],
  ];
  it.each(cases)('%s', (_title, values, breaks, change, breakPeriod) => {
    const found = standingOf(measure([series('county', values)], { breaks }));
    expect([found.change, found.breakPeriod]).toEqual([change, breakPeriod]);
  });
});

describe('the nation beside the county', () => {
  const county = series('county', { 2022: '12', 2023: '13' });
  const cases: [string, Record<string, string>, string | null][] = [
    ['in the same period', { 2023: '11.5', 2024: '12' }, '11.5'],
    ['else the latest', { 2020: '9', 2021: '10', 2022: '11' }, '11'],
    ['not of another size', { 2023: '52' }, null],
  ];
  it.each(cases)('%s', (_title, values, expected) => {
    const { nation } = standingOf(measure([county, series('nation', values)]));
    expect(nation?.value ?? null).toBe(expected);
  });

  it('fits one scale as long as neither is four times the other', () => {
    const pairs = [
      ['1', '3.9999'],
      ['1', '4'],
      ['4', '1'],
      ['3.9999', '1'],
      ['0', '0'],
      ['-1', '-1'],
    ] as const;
    expect(pairs.map(([a, b]) => isOneScale(a, b))).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  it('is compared part by part', () => {
    const women = { sex: 'women', birth: null } as const;
    const one = measure([
      county,
      series('county', { 2023: '30' }, women),
      series('nation', { 2023: '28' }, women),
    ]);
    expect([fitsNationScale(one, women), fitsNationScale(one, ALL)]).toEqual([true, false]);
  });
});

describe('women and men', () => {
  const women = series('county', { 2023: '35.1' }, { sex: 'women' });
  const men = series('county', { 2023: '23.2' }, { sex: 'men' });

  it('have a difference where both are measured', () => {
    expect(standingOf(measure([women, men])).sexDifference).toBe('11.9');
    expect(standingOf(measure([women])).sexDifference).toBeNull();
  });

  it('are not compared within those born abroad', () => {
    const abroad = { ...men, birth: 'abroad' as const };
    expect(standingOf(measure([women, abroad])).sexDifference).toBeNull();
  });
});

describe('what the shares of municipalities are compared with', () => {
  const county = series('county', { 2022: '79', 2023: '80' });
  const at = (year: number, level: string) => ({ ...ALL, year, level });

  it('is the level of the last target, else the latest value of the county', () => {
    const targets = [at(2030, '85'), at(2035, '87'), at(2045, '90')];
    expect(standingOf(measure([county], { targets })).yardstick).toEqual({
      value: '90',
      isTarget: true,
    });
    expect(standingOf(measure([county])).yardstick).toEqual({ value: '80', isTarget: false });
  });

  it('is nothing for numbers, or without values', () => {
    expect(standingOf(measure([county], { unit: 'persons' })).yardstick).toBeNull();
    expect(standingOf(measure([])).yardstick).toBeNull();
  });

  it('is taken from the latest value of a municipality, exactly', () => {
    const latest = { period: '2023', value: '80.3', isPreliminary: false, isBaseline: false };
    expect(distanceFrom({ value: '80.1', isTarget: false }, latest)).toBe('0.2');
    expect(distanceFrom({ value: '85', isTarget: true }, latest)).toBe('-4.7');
    expect(distanceFrom(null, latest)).toBeNull();
    expect(distanceFrom({ value: '85', isTarget: true }, null)).toBeNull();
  });
});

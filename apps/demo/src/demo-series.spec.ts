import { describe, expect, it } from '@jest/globals';
import { codesOf, loadBundledStrategies } from '@samhandling/strategy-content';
import { DEMO_BREAKS, DEMO_FEEDS } from './demo-feeds.ts';
import { exampleSeries, RUNS, type Baseline } from './demo-series.ts';

const baseline: Baseline = {
  measure: 'k-e1-1-sysselsatta',
  placeCode: '25',
  place: 'county',
  sex: null,
  birth: null,
  ageGroup: null,
  unit: 'percent',
  period: '2017',
  value: '81.5',
};
const valuesIn = (thisYear: number, changes: Partial<Baseline> = {}) =>
  exampleSeries([{ ...baseline, ...changes }], thisYear).find(({ placeCode }) => placeCode === '25')
    ?.values ?? [];

describe('The series of the demo', () => {
  it('are of measures that the strategy has', () => {
    const known = new Set(
      loadBundledStrategies()
        .flatMap(codesOf)
        .map(({ code }) => code),
    );
    const named = [...DEMO_FEEDS, ...DEMO_BREAKS].map(({ measure }) => measure);
    expect(named.filter((code) => !known.has(code))).toEqual([]);
  });

  it('go on from the baseline to the latest year there is, whatever year it is', () => {
    expect(valuesIn(2026).map(({ period }) => period)).toEqual([
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
    ]);
    expect(valuesIn(2029).at(-1)?.period).toBe('2027');
    expect(valuesIn(2018)).toEqual([]);
    const school = { measure: 'k-e1-2-behorighet', period: '2017/2018' };
    expect(valuesIn(2020, school).map(({ period }) => period)).toEqual(['2018/2019']);
  });

  it('are the same each time, with the decimals of the baseline', () => {
    expect(valuesIn(2026)).toEqual(valuesIn(2026));
    for (const { versions } of valuesIn(2026)) {
      for (const { value } of versions) expect(value).toMatch(/^\d\d\.\d$/);
    }
  });

  it('were revised once, after they were published', () => {
    const revised = valuesIn(2026).filter(({ versions }) => versions.length > 1);
    expect(
      revised.map(({ year, versions }) => [year, ...versions.map((each) => each.monthsAgo)]),
    ).toEqual([[2023, RUNS.first, RUNS.second]]);
  });
});

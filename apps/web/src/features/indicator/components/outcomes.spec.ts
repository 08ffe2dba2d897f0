import { describe, expect, it } from '@jest/globals';
import type { Measure, Observation, Series, Target } from '@samhandling/contract';
import { measureOf, observationOf, seriesOf, stated, targetOf } from './measure.fixture.ts';
import {
  baselineOf,
  outcomeBeside,
  periodPlace,
  readingsOf,
  targetOfGroups,
  targetsOfAll,
} from './outcomes.ts';

const target = targetOf;
const measure = (targets: Target[], of?: Partial<Measure>) => measureOf([], targets, of);
const series = (observations: Observation[]) => seriesOf('25', observations);
const observation = observationOf;
const baseline = (period: string, value: string) => stated({ [period]: value })[0] as Observation;

describe('the place of a period', () => {
  it.each([
    ['2017', 2017],
    ['2017/2018', 2018],
    ['2026M01', 2026],
    ['2026M04', 2026.25],
    ['2026K2', 2026.25],
    ['okänt', 0],
  ])('of %s is %d', (period, place) => {
    expect(periodPlace(period)).toBe(place);
  });
});

describe('readings', () => {
  const valuesOf = (all: Observation[]) =>
    readingsOf(series(all)).map(({ at, value }) => [at, value]);

  it('are one a period: what is published goes before what the strategy states, in any order', () => {
    expect(valuesOf([baseline('2017', '81.5'), observation('2017', '81.3')])).toEqual([
      [2017, 81.3],
    ]);
    expect(valuesOf([observation('2017', '81.3'), baseline('2017', '81.5')])).toEqual([
      [2017, 81.3],
    ]);
  });

  it('keep what the strategy states where nothing is published for the period', () => {
    expect(valuesOf([observation('2018', '82'), baseline('2017/2018', '77.2')])).toEqual([
      [2018, 82],
    ]);
    expect(valuesOf([observation('2019', '82'), baseline('2017', '81.5')])).toEqual([
      [2017, 81.5],
      [2019, 82],
    ]);
    expect(valuesOf([baseline('2017', '81.5'), observation('2017', null)])).toEqual([[2017, 81.5]]);
    expect(valuesOf([observation('2017', null), baseline('2017', '81.5')])).toEqual([[2017, 81.5]]);
  });
});

describe('the baseline', () => {
  it('is what the strategy states, also beside older and revised values', () => {
    const all = [observation('2015', '80'), observation('2017', '81.3'), baseline('2017', '81.5')];
    expect(baselineOf(series(all))).toMatchObject({ at: 2017, value: 81.5, isBaseline: true });
  });

  it('is the earliest where the strategy states none', () => {
    const all = [observation('2016', '80'), observation('2015', '79')];
    expect(baselineOf(series(all))).toMatchObject({ at: 2015, isBaseline: false });
  });
});

describe('a value beside another', () => {
  it('is of the same period, else the latest', () => {
    const nation = series([observation('2023', '79'), observation('2024', '80')]);
    expect(outcomeBeside(nation, { at: 2023 })?.value).toBe(79);
    expect(outcomeBeside(nation, { at: 2025 })?.value).toBe(80);
  });
});

describe('targets on the scale of the values', () => {
  const valuesOf = (targets: Target[], of?: Partial<Measure>, own?: Series) =>
    targetsOfAll(measure(targets, of), own).map(({ year, value }) => [year, value]);

  it('are one a deadline, the nearest first', () => {
    expect(valuesOf([target({ year: 2045, value: '0' }), target({ year: 2030 })])).toEqual([
      [2030, 25],
      [2045, 0],
    ]);
  });

  it('leave out what is set for groups: it is not said of all together', () => {
    expect(valuesOf([target({ sex: 'women' }), target({ sex: 'men' })])).toEqual([]);
  });

  it('are set alike for groups only where they agree', () => {
    const by = (a: string, b: string) =>
      targetOfGroups(
        measure([target({ value: a, sex: 'women' }), target({ value: b, sex: 'men' })]),
      );
    expect(by('25', '25')).toMatchObject({
      target: { value: 25, year: 2030 },
      groups: [{ sex: 'women' }, { sex: 'men' }],
    });
    expect(by('25', '30')).toBeNull();
    expect(targetOfGroups(measure([target({})]))).toBeNull();
  });

  it('leave out another unit and what is no value', () => {
    expect(valuesOf([target({ unit: 'persons' })])).toEqual([]);
    expect(valuesOf([target({ kind: 'direction_only', value: null })])).toEqual([]);
  });

  it('reckon a change from the value of its base year, where there is one', () => {
    const change = [
      target({ kind: 'change_against_base', value: '-70', baseYear: 2010, unit: 'percent' }),
    ];
    const tonnes = { unit: 'thousand_tonnes' };
    const own = series([observation('2010', '900'), observation('2016', '630')]);
    expect(valuesOf(change, tonnes, own)).toEqual([[2030, 270]]);
    expect(valuesOf(change, tonnes, series([observation('2016', '630')]))).toEqual([]);
  });
});

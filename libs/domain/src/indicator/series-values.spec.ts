import { describe, expect, it } from '@jest/globals';
import {
  baselineValue,
  latestValue,
  onePerPeriod,
  periodPlace,
  type SeriesObservation,
  seriesValues,
} from './series-values.ts';

const published = (period: string, value: string | null): SeriesObservation => ({
  period,
  value,
  status: value === null ? 'missing' : 'final',
  origin: 'source',
});
const stated = (period: string, value: string): SeriesObservation => ({
  period,
  value,
  status: 'final',
  origin: 'strategy',
});

describe('the place of a period on an axis of years', () => {
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

describe('one value for each period', () => {
  const cases: [string, SeriesObservation[], [string, string | null][]][] = [
    [
      'a published value stands before the stated one',
      [stated('2017', '81.5'), published('2017', '81.3')],
      [['2017', '81.3']],
    ],
    [
      'a published value stands before the stated one, in whatever order they come',
      [published('2017', '81.3'), stated('2017', '81.5')],
      [['2017', '81.3']],
    ],
    [
      'a school year is the same period as its last year',
      [published('2018', '82'), stated('2017/2018', '77.2')],
      [['2018', '82']],
    ],
    [
      'the stated value stays where nothing is published for its period',
      [published('2019', '82'), stated('2017', '81.5')],
      [
        ['2017', '81.5'],
        ['2019', '82'],
      ],
    ],
    [
      'the stated value stays where the source lacks one',
      [stated('2017', '81.5'), published('2017', null)],
      [['2017', '81.5']],
    ],
    [
      'the stated value replaces one that the source lacks',
      [published('2017', null), stated('2017', '81.5')],
      [['2017', '81.5']],
    ],
    ['a value that is missing alone stays as a gap', [published('2017', null)], [['2017', null]]],
    ['what has no year is left out', [published('okänt', '1')], []],
  ];
  it.each(cases)('%s', (_title, observations, expected) => {
    const found = onePerPeriod(observations).map(({ period, value }) => [period, value]);
    expect(found).toEqual(expected);
  });
});

describe('the ends of a series', () => {
  const stages = [published('2015', '80'), published('2017', '81.3'), stated('2017', '81.5')];

  it('has the stated value as its baseline, also beside an older and a revised value', () => {
    expect(baselineValue(stages)).toEqual({
      period: '2017',
      value: '81.5',
      isPreliminary: false,
      isBaseline: true,
    });
  });

  it('has the earliest value as its baseline where the strategy states none', () => {
    const found = baselineValue([published('2016', '80'), published('2015', '79')]);
    expect(found).toMatchObject({ period: '2015', value: '79', isBaseline: false });
  });

  it('has the latest value that is not missing as its latest, and says whether it is preliminary', () => {
    const observations = [
      published('2017', '81.3'),
      { ...published('2018', '82'), status: 'preliminary' as const },
      published('2019', null),
    ];
    expect(latestValue(observations)).toEqual({
      period: '2018',
      value: '82',
      isPreliminary: true,
      isBaseline: false,
    });
    expect(seriesValues(observations)).toHaveLength(2);
  });

  it('has no ends without values', () => {
    expect([baselineValue([]), latestValue([published('2017', null)])]).toEqual([null, null]);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { MeasureLine, TargetLine } from '@samhandling/contract';
import { bulletValuesOf, lastTarget, linePeriod, marksOf } from './measure-line-model.ts';

const value = (text: string, period = '2017') => ({
  period,
  value: text,
  isPreliminary: false,
  isBaseline: false,
});
const target = (change: Partial<TargetLine>): TargetLine => ({
  kind: 'at_least',
  value: null,
  bound: null,
  parityBetween: [],
  unit: 'percent',
  year: 2030,
  baseYear: null,
  direction: null,
  per: null,
  yearStatedIn: null,
  aim: null,
  differs: null,
  conditionOf: null,
  conditions: [],
  note: null,
  latestPeriod: null,
  isLater: false,
  sex: null,
  birth: null,
  level: null,
  state: 'cannot_be_judged',
  reason: 'only_baseline',
  ...change,
});
const measure = (change: Partial<MeasureLine>): MeasureLine => ({
  indicator: { code: 'k-e1-1', title: 'Sysselsatta' },
  code: 'k-e1-1-sysselsatta',
  name: 'Andel sysselsatta',
  definition: null,
  sayings: {},
  sexesAreOneWhole: false,
  unit: 'percent',
  breakdowns: { sex: true, birth: false },
  latest: null,
  baseline: null,
  women: null,
  men: null,
  nation: null,
  curve: [],
  breaks: [],
  targets: [],
  effects: {
    isAddable: false,
    marks: [],
    isRounded: false,
    sized: 0,
    maintained: 0,
    directionOnly: 0,
    observed: 0,
    sums: [],
  },
  ...change,
});

describe('what stands on the line of a measure', () => {
  it('is the latest of the county, women and men, the nation and the last target', () => {
    const shown = measure({
      latest: value('81.5'),
      women: value('80'),
      nation: value('79.1'),
      targets: [
        target({ level: '85', year: 2025 }),
        target({ level: '90', year: 2030 }),
        target({ level: '95', year: 2030, sex: 'women' }),
      ],
    });
    const values = bulletValuesOf(shown);
    expect(values).toEqual({
      county: 81.5,
      women: 80,
      men: null,
      nation: 79.1,
      target: 90,
      direction: null,
    });
    expect(marksOf(values)).toEqual(['county', 'women', 'nation', 'target']);
    expect(lastTarget(shown)).toEqual({ period: 2030, value: 90 });
  });

  it('is an arrow where only a direction is set', () => {
    const aims = [target({ kind: 'direction_only', direction: 'increase' })];
    const values = bulletValuesOf(measure({ latest: value('81.5'), targets: aims }));
    expect(values.direction).toBe('increase');
    expect(marksOf(values)).toEqual(['county', 'direction']);
    expect(marksOf(bulletValuesOf(measure({ targets: aims })))).toEqual([]);
  });

  it('points nowhere where the level is to stay, or the aim is for women', () => {
    const of = (change: Partial<TargetLine>) =>
      bulletValuesOf(measure({ targets: [target({ kind: 'direction_only', ...change })] }))
        .direction;
    expect(of({ direction: 'maintain' })).toBeNull();
    expect(of({ direction: 'increase', sex: 'women' })).toBeNull();
  });

  it('is of the period of the county, or else of women', () => {
    expect(linePeriod(measure({ latest: value('1', '2018'), women: value('2') }))).toBe('2018');
    expect(linePeriod(measure({ women: value('2') }))).toBe('2017');
    expect(linePeriod(measure({}))).toBeNull();
  });
});

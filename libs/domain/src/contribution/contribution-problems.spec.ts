import { describe, expect, it } from '@jest/globals';
import { type MeasuredIndicator } from '../indicator/measure.ts';
import {
  breakdownProblems,
  type ContributionDraft,
  contributionProblems,
} from './contribution-problems.ts';

const indicator: MeasuredIndicator = {
  code: 'k-e1-1',
  measures: [{ code: 'share', unit: 'percent', breakdowns: { sex: true, birth: false } }],
};
const women = { sex: 'women', birth: null, value: '0.2' } as const;
const complete: ContributionDraft = {
  effectGoalCode: 'k-e1',
  indicatorCode: 'k-e1-1',
  measureCode: 'share',
  direction: 'increase',
  unit: 'percent',
  expected: [women],
  mechanism: 'Fler får arbete genom validering.',
  confidence: 'medium',
  byYear: 2028,
};
const onlyWords = { expected: [], unit: null, byYear: null, measureCode: null };
const problems = (change: Partial<ContributionDraft>, of: MeasuredIndicator | null = indicator) =>
  contributionProblems({ ...complete, ...change }, of).map(({ field, code }) => [field, code]);

describe('a contribution that holds', () => {
  it.each<[string, Partial<ContributionDraft>, MeasuredIndicator | null]>([
    ['has a size in the unit of the measure', {}, indicator],
    ['has a size for each sex', { expected: [women, { ...women, sex: 'men' }] }, indicator],
    ['leaves the measure out where there is one', { measureCode: null }, indicator],
    ['says only a direction', onlyWords, indicator],
    ['holds a level', { ...onlyWords, direction: 'maintain' }, indicator],
    ['is for a goal where no indicator fits', { ...onlyWords, indicatorCode: null }, null],
  ])('%s', (_case, change, of) => {
    expect(problems(change, of)).toEqual([]);
  });
});

describe('a contribution that does not hold', () => {
  it.each<[string, Partial<ContributionDraft>, string, string]>([
    ['names no goal', { effectGoalCode: null }, '/effectGoalCode', 'effect_goal_missing'],
    ['names an unknown indicator', { indicatorCode: 'x' }, '/indicatorCode', 'indicator_unknown'],
    ['says no direction', { direction: null }, '/direction', 'direction_missing'],
    ['does not say how', { mechanism: ' ' }, '/mechanism', 'mechanism_missing'],
    ['does not say how sure', { confidence: null }, '/confidence', 'confidence_missing'],
    ['does not say by when', { byYear: null }, '/byYear', 'year_missing'],
    ['names an unknown measure', { measureCode: 'number' }, '/measureCode', 'measure_missing'],
    ['is in another unit', { unit: 'persons' }, '/unit', 'unit_differs'],
    [
      'has a negative size',
      { expected: [{ ...women, value: '-1' }] },
      '/expected/0/value',
      'value_invalid',
    ],
    [
      'has a size that is no number',
      { expected: [{ ...women, value: '1,5' }] },
      '/expected/0/value',
      'value_invalid',
    ],
    [
      'is split by what the measure is not',
      { expected: [{ ...women, birth: 'abroad' }] },
      '/expected/0',
      'breakdown_unknown',
    ],
    ['says a part twice', { expected: [women, women] }, '/expected/1', 'breakdown_twice'],
    ['holds a level by a size', { direction: 'maintain' }, '/expected', 'value_while_maintaining'],
  ])('%s', (_case, change, field, code) => {
    expect(problems(change)).toEqual([[field, `contribution.${code}`]]);
  });

  it('has a number but no indicator', () => {
    expect(problems({ indicatorCode: null }, null)).toEqual([
      ['/expected', 'contribution.indicator_needed_for_value'],
    ]);
  });

  it('names an indicator where none is known', () => {
    expect(problems({}, null)).toEqual([['/indicatorCode', 'contribution.indicator_unknown']]);
  });

  it('is told of the parts alone that the measure is not split by', () => {
    const [measure] = indicator.measures;
    expect(measure && breakdownProblems(measure, [women, { ...women, birth: 'abroad' }])).toEqual([
      { field: '/expected/1', code: 'contribution.breakdown_unknown' },
    ]);
  });

  it('is told which units fit: the measure’s, or those of all while none is chosen', () => {
    const two: MeasuredIndicator = {
      code: 'k-e1-1',
      measures: [
        ...indicator.measures,
        { code: 'number', unit: 'persons', breakdowns: { sex: true, birth: false } },
      ],
    };
    const unclear = contributionProblems({ ...complete, measureCode: null, unit: null }, two);
    expect(unclear.map(({ field }) => field)).toEqual(['/measureCode']);
    const unitsFor = (change: Partial<ContributionDraft>) =>
      contributionProblems({ ...complete, ...change }, two).find(({ field }) => field === '/unit')
        ?.params;
    expect(unitsFor({ unit: 'tonnes' })).toEqual({ units: 'percent' });
    expect(unitsFor({ unit: null })).toEqual({ units: 'percent' });
    expect(unitsFor({ unit: 'tonnes', measureCode: null })).toEqual({ units: 'percent,persons' });
    expect(unitsFor({ unit: 'persons', measureCode: null })).toBeUndefined();
  });
});

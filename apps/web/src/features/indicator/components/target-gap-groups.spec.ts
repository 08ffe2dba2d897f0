import { describe, expect, it } from '@jest/globals';
import type { ContributionSum, Target } from '@samhandling/contract';
import { targetGapGroups, progressOf } from './target-gap-groups.ts';
import {
  targetGapOf,
  measureOf,
  published,
  seriesOf,
  targetOf,
} from '../../../lib/targets/measure.fixture.ts';

const sum = (of: Partial<ContributionSum>): ContributionSum => ({
  kind: 'expected',
  indicatorCode: 'i',
  measureCode: 'm',
  unit: 'percent',
  year: 2028,
  direction: 'increase',
  sex: null,
  birth: null,
  total: '1',
  initiatives: 1,
  accepted: '0',
  byConfidence: { high: '0', medium: '1', low: '0' },
  withoutConfidence: '0',
  ...of,
});

const statedEffects = (of: Partial<Target['claims']> = {}): Target['claims'] => ({
  range: { low: '0.1', middle: '0.3', high: '1' },
  initiatives: 3,
  year: 2030,
  accepted: '0',
  byConfidence: { high: '0.1', medium: '0.2', low: '0' },
  withoutConfidence: '0.7',
  quotes: [],
  notAdded: [],
  ...of,
});

describe('the groups of a gap', () => {
  const women = seriesOf('25', published({ 2017: '35', 2020: '32' }), { sex: 'women' });
  const all = seriesOf('25', published({ 2017: '29', 2020: '27' }));
  const assessment = { ...targetOf().assessment, state: 'behind' as const, reason: null };
  const target = targetOf({ kind: 'at_most', value: '25', gap: targetGapOf('2'), assessment });

  it('come with all together first, each with its last target that has a gap', () => {
    const measure = measureOf(
      [all, women],
      [
        targetOf({ ...target, year: 2028, gap: targetGapOf('1') }),
        targetOf({ ...target, claims: statedEffects() }),
        targetOf({ sex: 'women', gap: targetGapOf('7'), claims: statedEffects(), assessment }),
      ],
    );
    const targetGaps = targetGapGroups(measure, [
      sum({ sex: 'women' }),
      sum({}),
      sum({ sex: 'men' }),
    ]);
    expect(targetGaps.map(({ key }) => key)).toEqual(['null-null', 'women-null', 'men-null']);
    expect(targetGaps.map((one) => one.target?.gap.value)).toEqual(['2', '7', undefined]);
  });

  it('hold the sums of each year, beside a target or without one', () => {
    for (const measure of [measureOf([all], [target]), measureOf([all])]) {
      const [found] = targetGapGroups(measure, [sum({}), sum({ kind: 'observed', year: 2024 })]);
      expect(found?.sums.map(({ kind }) => kind)).toEqual(['expected', 'observed']);
    }
  });

  it('have no target that each year is asked for, whose year has passed, or with a baseline alone', () => {
    const without = [
      targetOf({ ...target, per: 'year' }),
      targetOf({ ...target, assessment: { ...target.assessment, state: 'missed', reason: null } }),
      targetOf({ ...target, assessment: { ...target.assessment, reason: 'only_baseline' } }),
    ];
    for (const one of without) {
      const [found] = targetGapGroups(measureOf([all], [one]), [sum({})]);
      expect(found?.target).toBeNull();
    }
  });

  it('leave out a target without stated effects', () => {
    expect(targetGapGroups(measureOf([all], [target]), [])).toEqual([]);
  });

  it('ignore a target that can be reached from both sides, or is in another unit', () => {
    const other = [targetGapOf('2', { direction: null }), targetGapOf('2', { unit: 'persons' })];
    for (const of of other) {
      const measure = measureOf([all], [{ ...target, gap: of, claims: statedEffects() }]);
      expect(targetGapGroups(measure, [sum({})]).map((one) => one.target)).toEqual([null]);
    }
  });

  it('leave out sums of another measure or unit', () => {
    expect(
      targetGapGroups(measureOf([all]), [sum({ measureCode: 'x' }), sum({ unit: 'persons' })]),
    ).toEqual([]);
  });

  it('show progress only for a target with a goal', () => {
    expect(progressOf(measureOf([all], [target]))).toMatchObject({
      baseline: { value: '29' },
      latest: { value: '27' },
      target: { value: '25', year: 2030 },
    });
    expect(progressOf(measureOf([all], []))).toBeNull();
    expect(progressOf(measureOf([all], [targetOf()]))).toBeNull();
  });
});

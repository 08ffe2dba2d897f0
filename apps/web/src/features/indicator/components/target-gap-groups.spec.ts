import { describe, expect, it } from '@jest/globals';
import type { ContributionSum, Target } from '@samhandling/contract';
import { statedEffectOf, targetGapGroups, progressOf } from './target-gap-groups.ts';
import { targetGapOf, measureOf, published, seriesOf, targetOf } from './measure.fixture.ts';

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
  notAdded: [],
  ...of,
});

describe('the groups of a gap', () => {
  const women = seriesOf('25', published({ 2017: '35', 2020: '32' }), { sex: 'women' });
  const all = seriesOf('25', published({ 2017: '29', 2020: '27' }));
  const target = targetOf({ kind: 'at_most', value: '25', gap: targetGapOf('2') });

  it('come with all together first, each with its last target that has a gap', () => {
    const measure = measureOf(
      [all, women],
      [
        targetOf({ ...target, year: 2028, gap: targetGapOf('1') }),
        targetOf({ ...target, claims: statedEffects() }),
        targetOf({ sex: 'women', gap: targetGapOf('7'), claims: statedEffects() }),
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

  it('hold the stated effects towards the target instead of the expected sums', () => {
    const measure = measureOf([all], [{ ...target, claims: statedEffects() }]);
    const [found] = targetGapGroups(measure, [sum({}), sum({ kind: 'observed', year: 2024 })]);
    expect(found?.sums.map(({ kind }) => kind)).toEqual(['observed']);
    const [without] = targetGapGroups(measureOf([all]), [
      sum({}),
      sum({ kind: 'observed', year: 2024 }),
    ]);
    expect(without?.sums.map(({ kind }) => kind)).toEqual(['expected', 'observed']);
  });

  it('leave out a target without stated effects', () => {
    expect(targetGapGroups(measureOf([all], [target]), [sum({})])).toEqual([]);
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

describe('The stated effects of a target', () => {
  it('is drawn as one sum with its year and its parts by confidence', () => {
    const statedEffect = statedEffectOf(
      targetOf({ gap: targetGapOf('2'), claims: statedEffects() }),
    );
    expect(statedEffect).toMatchObject({
      kind: 'expected',
      year: 2030,
      direction: 'decrease',
      total: '1',
      initiatives: 3,
      byConfidence: { high: '0.1', medium: '0.2', low: '0' },
      withoutConfidence: '0.7',
    });
  });

  it('is not drawn when nothing can be added', () => {
    expect(statedEffectOf(targetOf({ gap: targetGapOf('2') }))).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import type { ContributionSum, Target } from '@samhandling/contract';
import { claimOf, gapsOf, partsOf, wayOf } from './gap-model.ts';
import { gapOf, measureOf, published, seriesOf, targetOf } from './measure.fixture.ts';

const REGION = { countyCode: '25' };
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
  byConfidence: { high: '0', medium: '1', low: '0' },
  ...of,
});

const claims = (of: Partial<Target['claims']> = {}): Target['claims'] => ({
  range: { low: '0.1', middle: '0.3', high: '1' },
  initiatives: 3,
  added: [
    { contributionId: 'a', initiativeId: 'a', value: '0.1', year: 2028, confidence: 'high' },
    { contributionId: 'b', initiativeId: 'b', value: '0.2', year: 2029, confidence: 'medium' },
    { contributionId: 'c', initiativeId: 'c', value: '0.7', year: 2027, confidence: null },
  ],
  notAdded: [],
  ...of,
});

describe('gaps', () => {
  const women = seriesOf('25', published({ 2017: '35', 2020: '32' }), { sex: 'women' });
  const all = seriesOf('25', published({ 2017: '29', 2020: '27' }));
  const target = targetOf({ kind: 'at_most', value: '25', gap: gapOf('2') });

  it('stand by group, all together first, each with the last target that has a gap', () => {
    const measure = measureOf(
      [all, women],
      [
        targetOf({ ...target, year: 2028, gap: gapOf('1') }),
        targetOf({ ...target, claims: claims() }),
        targetOf({ sex: 'women', gap: gapOf('7'), claims: claims() }),
      ],
    );
    const gaps = gapsOf(measure, [sum({ sex: 'women' }), sum({}), sum({ sex: 'men' })]);
    expect(gaps.map(({ key }) => key)).toEqual(['null-null', 'women-null', 'men-null']);
    expect(gaps.map((one) => one.target?.gap.value)).toEqual(['2', '7', undefined]);
  });

  it('hold what is claimed towards the target in place of every expected sum', () => {
    const measure = measureOf([all], [{ ...target, claims: claims() }]);
    const [found] = gapsOf(measure, [sum({}), sum({ kind: 'observed', year: 2024 })]);
    expect(found?.sums.map(({ kind }) => kind)).toEqual(['observed']);
    const [without] = gapsOf(measureOf([all]), [sum({}), sum({ kind: 'observed', year: 2024 })]);
    expect(without?.sums.map(({ kind }) => kind)).toEqual(['expected', 'observed']);
  });

  it('are not drawn for a target that nothing is claimed towards', () => {
    expect(gapsOf(measureOf([all], [target]), [sum({})])).toEqual([]);
  });

  it('are none of a target that closes both ways, or in another unit', () => {
    const other = [gapOf('2', { direction: null }), gapOf('2', { unit: 'persons' })];
    for (const of of other) {
      const measure = measureOf([all], [{ ...target, gap: of, claims: claims() }]);
      expect(gapsOf(measure, [sum({})]).map((one) => one.target)).toEqual([null]);
    }
  });

  it('hold no sum of another measure or unit', () => {
    expect(gapsOf(measureOf([all]), [sum({ measureCode: 'x' }), sum({ unit: 'persons' })])).toEqual(
      [],
    );
  });

  it('have a way only where the API tells where the target stands', () => {
    expect(wayOf(measureOf([all], [target]), REGION)).toMatchObject({
      baseline: { value: 29 },
      latest: { value: 27 },
      target: { value: 25, year: 2030 },
    });
    expect(wayOf(measureOf([all], []), REGION)).toBeNull();
    expect(wayOf(measureOf([all], [targetOf()]), REGION)).toBeNull();
  });
});

describe('what is claimed towards a target', () => {
  it('is drawn as one sum by its year, as sure as it is said', () => {
    const claim = claimOf(targetOf({ gap: gapOf('2'), claims: claims() }));
    expect(claim).toMatchObject({
      kind: 'expected',
      year: 2030,
      direction: 'decrease',
      total: '1',
      initiatives: 3,
      byConfidence: { high: '0.1', medium: '0.2', low: '0' },
    });
    expect(claim && partsOf(claim)).toEqual({ high: 0.1, medium: 0.2, low: 0, unstated: 0.7 });
  });

  it('is by the latest year of what is added where the target has none', () => {
    expect(claimOf(targetOf({ year: null, gap: gapOf('2'), claims: claims() }))?.year).toBe(2029);
  });

  it('is nothing where nothing can be added', () => {
    expect(claimOf(targetOf({ gap: gapOf('2') }))).toBeNull();
  });
});

describe('the parts of a sum', () => {
  it('are its confidences, and what nobody says how sure it is', () => {
    expect(partsOf({ total: '1', byConfidence: { high: '0.2', medium: '0.3', low: '0' } })).toEqual(
      {
        high: 0.2,
        medium: 0.3,
        low: 0,
        unstated: 0.5,
      },
    );
    expect(
      partsOf({ total: '0.3', byConfidence: { high: '0.1', medium: '0.2', low: '0' } }),
    ).toEqual({ high: 0.1, medium: 0.2, low: 0 });
  });
});

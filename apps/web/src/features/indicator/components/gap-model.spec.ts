import { describe, expect, it } from '@jest/globals';
import type { ContributionSum } from '@samhandling/contract';
import { gapsOf, partsOf, remainsTo, wayOf } from './gap-model.ts';
import { measureOf, published, seriesOf, targetOf } from './measure.fixture.ts';

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

describe('what remains', () => {
  it.each([
    ['at_least', 25, 20, 5],
    ['at_least', 25, 26, 0],
    ['at_most', 25, 28.8, 3.8],
    ['at_most', 25, 24, 0],
  ] as const)('to %s %d from %d is %d', (kind, value, latest, left) => {
    expect(remainsTo({ kind, value, year: 2030, unit: 'percent' }, latest)).toBe(left);
  });

  it('to a change goes the way of the change', () => {
    const target = { kind: 'change_against_base', value: 270, year: 2030, unit: 'tonnes' } as const;
    expect(remainsTo(target, 500, 630)).toBe(230);
    expect(remainsTo(target, 250, 630)).toBe(0);
    expect(remainsTo({ ...target, value: 700 }, 650, 630)).toBe(50);
  });
});

describe('gaps', () => {
  const women = seriesOf('25', published({ 2017: '35', 2020: '32' }), { sex: 'women' });
  const all = seriesOf('25', published({ 2017: '29', 2020: '27' }));
  const measure = measureOf([all, women], [targetOf({ kind: 'at_most', value: '25' })]);

  it('stand by group, all together first, each with its own remainder', () => {
    const forWomen = measureOf(
      [all, women],
      [
        targetOf({ kind: 'at_most', value: '25' }),
        targetOf({ kind: 'at_most', value: '30', sex: 'women', year: 2028 }),
      ],
    );
    const gaps = gapsOf(forWomen, [sum({ sex: 'women' }), sum({}), sum({ sex: 'men' })], REGION);
    expect(gaps.map(({ key }) => key)).toEqual(['null-null', 'women-null', 'men-null']);
    expect(gaps.map(({ remaining }) => remaining)).toEqual([2, 2, null]);
  });

  it('hold no sum of another measure or unit', () => {
    expect(gapsOf(measure, [sum({ measureCode: 'x' }), sum({ unit: 'persons' })], REGION)).toEqual(
      [],
    );
  });

  it('have a way only where the strategy sets a value', () => {
    expect(wayOf(measure, REGION)).toMatchObject({
      baseline: { value: 29 },
      latest: { value: 27 },
      target: { value: 25 },
    });
    expect(wayOf(measureOf([all], []), REGION)).toBeNull();
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

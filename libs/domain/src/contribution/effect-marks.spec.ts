import { describe, expect, it } from '@jest/globals';
import { type MeasuredIndicator } from '../indicator/measure.ts';
import { type ContributionValue } from './contribution-sum.ts';
import { effectsOfMeasures, MOST_MARKS } from './effect-marks.ts';

const indicator: MeasuredIndicator = {
  code: 'i-e1-1',
  measures: [
    { code: 'new', unit: 'companies', breakdowns: { sex: true, birth: false } },
    { code: 'alive', unit: 'percent', breakdowns: { sex: false, birth: false } },
  ],
};

const says = (id: string, change: Partial<ContributionValue> = {}): ContributionValue => ({
  contributionId: `of-${id}`,
  initiativeId: id,
  kind: 'expected',
  indicatorCode: 'i-e1-1',
  measureCode: 'new',
  direction: 'increase',
  value: '40',
  unit: 'companies',
  sex: null,
  birth: null,
  year: 2028,
  confidence: 'medium',
  isAccepted: false,
  statedAt: '',
  ...change,
});
const share = { measureCode: 'alive', unit: 'percent', value: '3' };

const effects = (...values: ContributionValue[]) => {
  const [companies, survival] = effectsOfMeasures(values, indicator);
  if (!companies || !survival) throw new Error('Each measure has its effects.');
  return { companies, survival };
};
const written = (marks: ReturnType<typeof effects>['companies']['marks']) =>
  marks.map(({ kind, year, change, initiatives }) => `${kind} ${year} ${change} ×${initiatives}`);

describe('what initiatives state of a measure', () => {
  it('is one mark for each size of a year, with its sign, expected apart from seen', () => {
    const { companies, survival } = effects(
      says('a'),
      says('b', { value: '40.0' }),
      says('c', { direction: 'decrease', value: '7' }),
      says('d', { kind: 'observed', year: 2026, value: '12' }),
      says('e', { value: '0', direction: 'decrease', year: 2030 }),
    );
    expect(written(companies.marks)).toEqual([
      'observed 2026 12 ×1',
      'expected 2028 -7 ×1',
      'expected 2028 40 ×2',
      'expected 2030 0 ×1',
    ]);
    expect(survival.marks).toEqual([]);
  });

  it('has a mark of its own for a part of the population', () => {
    const { companies } = effects(says('a', { sex: 'women' }), says('b', { sex: 'men' }));
    expect(companies.marks.map(({ sex }) => sex)).toEqual(['men', 'women']);
  });

  it('is counted by how it is said, each contribution once', () => {
    const { companies } = effects(
      says('a', { sex: 'women' }),
      says('a', { sex: 'men' }),
      says('b', { value: null, unit: null }),
      says('c', { direction: 'maintain', value: null }),
      says('d', { direction: null, value: null }),
      says('a', { kind: 'observed', value: null }),
    );
    expect(companies).toMatchObject({ sized: 1, directionOnly: 1, maintained: 1, observed: 1 });
  });

  it('is added of two initiatives or more in the same year', () => {
    const { companies } = effects(says('a'), says('b', { value: '34' }), says('c', { year: 2030 }));
    expect(companies.isAddable).toBe(true);
    expect(companies.sums.map(({ year, total }) => `${total} ${year}`)).toEqual(['74 2028']);
  });

  it('is marked and never added where it is a share', () => {
    const { survival } = effects(says('a', share), says('b', share));
    expect(survival).toMatchObject({ isAddable: false, sums: [], sized: 2 });
    expect(written(survival.marks)).toEqual(['expected 2028 3 ×2']);
  });

  it('leaves out what is no size of the measure', () => {
    const { companies } = effects(
      says('a', { year: null }),
      says('b', { unit: 'percent' }),
      says('c', { indicatorCode: 'another' }),
      says('d', { measureCode: null }),
    );
    expect(companies.marks).toEqual([]);
  });

  it('is rounded to the marks of most initiatives where there are too many', () => {
    const many = Array.from({ length: 3000 }, (_, at) =>
      says(`i${at}`, {
        value: String(at % 997),
        direction: at % 2 ? 'increase' : 'decrease',
        year: 2024 + (at % 12),
      }),
    );
    const { companies } = effects(...many);
    expect(companies.isRounded).toBe(true);
    expect(companies.marks.length).toBeLessThanOrEqual(MOST_MARKS);
    expect(companies.marks.every(({ change }) => Number(change) % 200 === 0)).toBe(true);
    expect(companies.marks.some(({ change }) => change === '-0')).toBe(false);
    expect(companies.marks.map(({ year }) => year)).toEqual(
      companies.marks.map(({ year }) => year).sort(),
    );
    expect(companies.sized).toBe(3000);
    expect(effects(...many.slice(0, 40)).companies.isRounded).toBe(false);
  });
});

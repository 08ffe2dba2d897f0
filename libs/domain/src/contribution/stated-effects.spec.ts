import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareDecimals, parseDecimal } from '../decimal/decimal.ts';
import { type MeasuredIndicator } from '../indicator/measure.ts';
import {
  type StatedValue,
  type StatedEffectTarget,
  statedEffectsTowards,
} from './stated-effects.ts';
import { countReach } from './reach.ts';
import { missingSplits } from './missing-splits.ts';

const indicator: MeasuredIndicator = {
  code: 'l-e5-1',
  measures: [
    { code: 'rate', unit: 'persons', breakdowns: { sex: true, birth: false } },
    { code: 'days', unit: 'days', breakdowns: { sex: true, birth: false } },
  ],
};
/** At most 25 % of women by 2030, 29.8 % in 2023. */
const target: StatedEffectTarget = {
  measureCode: 'rate',
  unit: 'persons',
  direction: 'decrease',
  year: 2030,
  latestYear: 2023,
  sex: 'women',
  birth: null,
};
const says = (change: Partial<StatedValue> = {}): StatedValue => ({
  contributionId: 'c1',
  initiativeId: 'i1',
  workStatus: 'ongoing',
  kind: 'expected',
  indicatorCode: 'l-e5-1',
  measureCode: 'rate',
  direction: 'decrease',
  value: '0.5',
  unit: 'persons',
  sex: 'women',
  birth: null,
  year: 2028,
  confidence: 'medium',
  isAccepted: false,
  statedAt: '',
  ...change,
});
const other = (change: Partial<StatedValue> = {}) =>
  says({ contributionId: 'c2', initiativeId: 'i2', ...change });
const statedEffects = (...values: StatedValue[]) => statedEffectsTowards(target, values, indicator);

describe('Stated effects towards a target', () => {
  it('add up in a range: high confidence, high or medium, all', () => {
    const found = statedEffects(
      says({ value: '0.1', confidence: 'high' }),
      other({ value: '0.20', year: 2030 }),
      says({ contributionId: 'c3', initiativeId: 'i3', value: '0.4', confidence: 'low' }),
      says({ contributionId: 'c4', initiativeId: 'i4', value: '1', confidence: null }),
    );
    expect(found.range).toEqual({ low: '0.1', middle: '0.3', high: '1.7' });
    expect([found.initiatives, found.notAdded]).toEqual([4, []]);
  });

  it('have no range where nothing can be added', () => {
    expect(statedEffects()).toEqual({
      range: null,
      initiatives: 0,
      year: null,
      byConfidence: { high: '0', medium: '0', low: '0' },
      withoutConfidence: '0',
      accepted: '0',
      quotes: [],
      added: [],
      notAdded: [],
    });
  });

  it('are divided by their confidence, and due by the year of the target', () => {
    const found = statedEffects(
      says({ value: '0.1', confidence: 'high' }),
      other({ value: '0.7', confidence: null }),
    );
    expect(found.byConfidence).toEqual({ high: '0.1', medium: '0', low: '0' });
    expect([found.withoutConfidence, found.year]).toEqual(['0.7', 2030]);
  });

  it('are due by the latest stated year where the target has none', () => {
    const values = [says({ year: 2027 }), other({ year: 2029 })];
    expect(statedEffectsTowards({ ...target, year: null }, values, indicator).year).toBe(2029);
  });

  it('have a low end of nothing where nobody is sure', () => {
    expect(statedEffects(says({ confidence: 'low' })).range).toEqual({
      low: '0',
      middle: '0',
      high: '0.5',
    });
  });

  it('are added in the unit of the measure where the target names none', () => {
    const found = statedEffectsTowards({ ...target, unit: null }, [says()], indicator);
    expect([found.range?.high, found.notAdded]).toEqual(['0.5', []]);
  });

  it('are not added where the measure is a share', () => {
    const shares = {
      ...indicator,
      measures: [{ code: 'rate', unit: 'percent', breakdowns: { sex: true, birth: false } }],
    };
    const found = statedEffectsTowards(
      { ...target, unit: 'percent' },
      [says({ unit: 'percent' }), other({ unit: 'percent' })],
      shares,
    );
    expect(found).toMatchObject({ range: null, initiatives: 0 });
    expect(found.notAdded.map(({ reason }) => reason)).toEqual(['never_added', 'never_added']);
  });

  it('are not added of those born abroad where the target is for all', () => {
    const byBirth = { sex: true, birth: true };
    const split = {
      ...indicator,
      measures: [{ code: 'rate', unit: 'persons', breakdowns: byBirth }],
    };
    expect(statedEffectsTowards(target, [says({ birth: 'abroad' })], split).notAdded).toEqual([
      { contributionId: 'c1', reason: 'other_part' },
    ]);
  });

  it('count an initiative once: by the latest year, and list the other', () => {
    const found = statedEffects(says(), says({ contributionId: 'c0', value: '0.7', year: 2030 }));
    expect(found.range?.high).toBe('0.7');
    expect(found.notAdded).toEqual([{ contributionId: 'c1', reason: 'already_counted' }]);
    expect(statedEffects(says(), says(), says())).toMatchObject({ initiatives: 1, notAdded: [] });
  });

  it('count an initiative by the greatest id where the years are the same', () => {
    const both = [says({ value: '0.2' }), says({ contributionId: 'c2', value: '0.7' })];
    for (const values of [both, both.toReversed()]) {
      const found = statedEffects(...values);
      expect([found.range?.high, found.notAdded]).toEqual([
        '0.7',
        [{ contributionId: 'c1', reason: 'already_counted' }],
      ]);
    }
  });

  it('are listed by id, those that are added and those that are not', () => {
    const ids = ['c1', 'c2', 'c3', 'c4'];
    const values = ids.map((contributionId, index) =>
      says({ contributionId, initiativeId: contributionId, ...(index > 1 ? { year: 2035 } : {}) }),
    );
    for (const each of [values, values.toReversed()]) {
      const { added, notAdded } = statedEffects(...each);
      expect([...added, ...notAdded].map(({ contributionId }) => contributionId)).toEqual(ids);
    }
  });

  it('list nothing of a contribution that has one size in the sum', () => {
    expect(statedEffects(says(), says({ sex: 'men' })).notAdded).toEqual([]);
  });

  it('list a contribution once, with the reason of its latest year', () => {
    const values = [says({ year: 2035 }), says({ sex: 'men' })];
    for (const each of [values, values.toReversed()]) {
      expect(statedEffects(...each).notAdded).toEqual([
        { contributionId: 'c1', reason: 'after_target_year' },
      ]);
    }
  });

  it.each<[string, Partial<StatedValue>]>([
    ['other_direction', { direction: 'increase' }],
    ['other_part', { sex: null }],
    ['other_part', { sex: 'men' }],
    ['already_due', { year: 2023 }],
    ['after_target_year', { year: 2031 }],
    ['work_cancelled', { workStatus: 'cancelled' }],
    ['only_direction', { value: null }],
    ['unit_differs', { unit: 'days' }],
    ['breakdown_differs', { birth: 'abroad' }],
    ['no_year', { year: null }],
    ['measure_unclear', { measureCode: null }],
    ['value_invalid', { value: '-1' }],
  ])('leave out and say why: %s (%j)', (reason, change) => {
    expect(statedEffects(says(change))).toMatchObject({
      range: null,
      notAdded: [{ contributionId: 'c1', reason }],
    });
  });

  it('say nothing of another measure, another indicator, or what was observed', () => {
    const found = statedEffects(
      says({ measureCode: 'days', unit: 'days' }),
      says({ indicatorCode: 'k-e1-1' }),
      says({ kind: 'observed' }),
    );
    expect(found).toEqual(statedEffects());
  });

  it('have no sign where the target is reached from either side, nor another unit than the gap', () => {
    const reasons = (change: Partial<StatedEffectTarget>) =>
      statedEffectsTowards({ ...target, ...change }, [says()], indicator).notAdded[0]?.reason;
    expect(reasons({ direction: null })).toBe('both_ways');
    expect(reasons({ unit: 'thousand_tonnes' })).toBe('unit_differs');
  });

  it('are not bound by a year where the target or the latest value has none', () => {
    const free = { ...target, year: null, latestYear: null };
    expect(statedEffectsTowards(free, [says({ year: 2050 })], indicator).range?.high).toBe('0.5');
  });
});

describe('Laws of stated effects', () => {
  const anyValue = fc
    .record({
      contributionId: fc.constantFrom('a', 'b', 'c', 'd'),
      initiativeId: fc.constantFrom('i1', 'i2', 'i3'),
      value: fc.constantFrom(null, '0.1', '0.2', '7', '-1'),
      year: fc.constantFrom(null, 2020, 2028, 2030, 2040),
      sex: fc.constantFrom(null, 'women' as const),
      confidence: fc.constantFrom(null, 'high' as const, 'medium' as const, 'low' as const),
      workStatus: fc.constantFrom('ongoing' as const, 'cancelled' as const),
    })
    .map(says);

  it('hold for whatever is stated, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyValue, { maxLength: 12 }), (values) => {
        const found = statedEffects(...values);
        expect(statedEffects(...values.toReversed())).toEqual(found);
        const counted = found.added.map(({ initiativeId }) => initiativeId);
        expect(new Set(counted).size).toBe(counted.length);
        const listed = [...found.added, ...found.notAdded].map(
          ({ contributionId }) => contributionId,
        );
        expect(new Set(listed)).toEqual(
          new Set(values.map(({ contributionId }) => contributionId)),
        );
        if (found.range) {
          const { low, middle, high } = found.range;
          expect(compareDecimals(parseDecimal(low), parseDecimal(middle))).not.toBe(1);
          expect(compareDecimals(parseDecimal(middle), parseDecimal(high))).not.toBe(1);
        }
      }),
    );
  });
});

describe('splits that the measure has and a contribution lacks', () => {
  const all = { sex: null, birth: null };
  const both = { sex: true, birth: true };

  it.each([
    ['a total only', [all], both, ['sex', 'birth']],
    ['women only', [{ ...all, sex: 'women' }], both, ['birth']],
    ['a total and one part', [all, { sex: 'men', birth: 'abroad' }], both, []],
    ['a measure that is split by sex only', [all], { sex: true, birth: false }, ['sex']],
    ['a measure without splits', [all], { sex: false, birth: false }, []],
    ['no size', [], both, []],
    ['no measure', [all], null, []],
  ] as const)('%s', (_case, expected, breakdowns, missing) => {
    expect(missingSplits(expected, breakdowns)).toEqual(missing);
  });
});

describe('whom the work reaches', () => {
  it('counts each initiative once for each part, and those that name none', () => {
    const part = (
      initiativeId: string,
      sex: 'women' | 'men' | null,
      birth: 'abroad' | null = null,
    ) => ({
      initiativeId,
      sex,
      birth,
    });
    expect(
      countReach([
        part('i1', 'women'),
        part('i1', 'women', 'abroad'),
        part('i1', 'men'),
        part('i2', null),
        part('i2', 'women'),
        part('i3', null),
      ]),
    ).toEqual({
      sexes: { women: 2, men: 1, notSaid: 1 },
      births: { sweden: 0, abroad: 1, notSaid: 2 },
    });
  });
});

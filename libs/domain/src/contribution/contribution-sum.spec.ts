import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type MeasuredIndicator } from '../indicator/measure.ts';
import { type ContributionValue, sumContributions } from './contribution-sum.ts';
import { CONFIDENCES } from './contribution-vocabulary.ts';

const employment: MeasuredIndicator = {
  code: 'k-e1-1',
  measures: [{ code: 'share', unit: 'companies', breakdowns: { sex: true, birth: true } }],
};
const inhabitants: MeasuredIndicator = {
  code: 'l-e1-1',
  measures: [
    { code: 'number', unit: 'persons', breakdowns: { sex: false, birth: false } },
    { code: 'share', unit: 'companies', breakdowns: { sex: true, birth: false } },
  ],
};
const says = (change: Partial<ContributionValue> = {}): ContributionValue => ({
  contributionId: 'c1',
  initiativeId: 'i1',
  kind: 'expected',
  indicatorCode: 'k-e1-1',
  measureCode: null,
  direction: 'increase',
  value: '0.1',
  unit: 'companies',
  sex: null,
  birth: null,
  year: 2030,
  confidence: 'medium',
  isAccepted: false,
  statedAt: '2026-01-01',
  ...change,
});
const other = (change: Partial<ContributionValue> = {}) =>
  says({ contributionId: 'c2', initiativeId: 'i2', ...change });

describe('contributions that agree', () => {
  it('are added without dust, with the initiatives and the parts by confidence', () => {
    expect(
      sumContributions([says(), other({ value: '0.20', confidence: 'high' })], employment),
    ).toEqual({
      sums: [
        {
          kind: 'expected',
          indicatorCode: 'k-e1-1',
          measureCode: 'share',
          unit: 'companies',
          year: 2030,
          direction: 'increase',
          sex: null,
          birth: null,
          total: '0.3',
          initiativeIds: ['i1', 'i2'],
          byConfidence: { high: '0.2', medium: '0.1', low: '0' },
          withoutConfidence: '0',
          accepted: '0',
        },
      ],
      notSummed: [],
    });
  });

  it('count once however many partners the initiative has', () => {
    const { sums, notSummed } = sumContributions([says(), says(), says()], employment);
    expect(sums.map(({ total }) => total)).toEqual(['0.1']);
    expect(notSummed).toEqual([]);
  });

  it('count zero where nothing was seen', () => {
    const { sums } = sumContributions([says({ kind: 'observed', value: '0' })], employment);
    expect(sums.map(({ total }) => total)).toEqual(['0']);
  });

  it('stand in the total only where no confidence is said', () => {
    const { sums } = sumContributions([says({ confidence: null })], employment);
    expect(sums[0]?.total).toBe('0.1');
    expect(sums[0]?.byConfidence).toEqual({ high: '0', medium: '0', low: '0' });
  });
});

describe('an initiative that says two things of the same', () => {
  it('counts by what it said last, and the other is listed', () => {
    const before = says({ contributionId: 'a', value: '5', statedAt: '2026-01-01' });
    const after = says({ contributionId: 'b', value: '3', statedAt: '2026-06-01' });
    const { sums, notSummed } = sumContributions([before, after], employment);
    expect(sums.map(({ total }) => total)).toEqual(['3']);
    expect(notSummed).toEqual([
      { contributionId: 'a', kind: 'expected', sex: null, birth: null, reason: 'already_counted' },
    ]);
  });

  it('counts by the greatest id where both were said at the same time', () => {
    const both = [
      says({ contributionId: 'a', value: '5' }),
      says({ contributionId: 'b', value: '3' }),
    ];
    for (const values of [both, both.toReversed()]) {
      const { sums, notSummed } = sumContributions(values, employment);
      expect(sums.map(({ total }) => total)).toEqual(['3']);
      expect(notSummed.map(({ contributionId }) => contributionId)).toEqual(['a']);
    }
  });
});

describe('the order of what is told', () => {
  const orderOf = (values: ContributionValue[], indicator = employment) =>
    [values, values.toReversed()].map((each) => sumContributions(each, indicator));

  it('is by year, and by part, of what was seen too', () => {
    const seen = [2031, 2030].map((year) =>
      says({ kind: 'observed', year, statedAt: `${year}-01-01` }),
    );
    const parts = (['men', 'women'] as const).map((sex) =>
      says({ kind: 'observed', sex, unit: 'persons' }),
    );
    for (const values of [[...seen, ...parts], [...seen, ...parts].toReversed()]) {
      const { sums, notSummed } = sumContributions(values, employment);
      expect(sums.map(({ year }) => year)).toEqual([2030, 2031]);
      expect(notSummed.map(({ sex }) => sex)).toEqual(['women', 'men']);
    }
  });

  it('is expected before observed, then measure, year, direction, and all before parts', () => {
    const values = [
      says(),
      says({ sex: 'women' }),
      says({ sex: 'women', birth: 'sweden' }),
      says({ sex: 'women', birth: 'abroad' }),
      says({ sex: 'men' }),
      says({ direction: 'decrease' }),
      says({ year: 2031 }),
      says({ kind: 'observed', year: 2025 }),
    ];
    for (const { sums } of orderOf(values)) {
      expect(
        sums.map(({ kind, year, direction, sex, birth }) =>
          [kind, year, direction, sex, birth].filter((word) => word !== null).join(' '),
        ),
      ).toEqual([
        'expected 2030 increase',
        'expected 2030 increase women',
        'expected 2030 increase women sweden',
        'expected 2030 increase women abroad',
        'expected 2030 increase men',
        'expected 2030 decrease',
        'expected 2031 increase',
        'observed 2025 increase',
      ]);
    }
    const measures = [
      says({ indicatorCode: 'l-e1-1', measureCode: 'number', unit: 'persons', year: 2031 }),
      says({ indicatorCode: 'l-e1-1', measureCode: 'share' }),
    ];
    for (const { sums } of orderOf(measures, inhabitants)) {
      expect(sums.map(({ measureCode }) => measureCode)).toEqual(['number', 'share']);
    }
  });

  it('is that of ids, kinds and parts where nothing can be added', () => {
    const left = [
      says({ year: null }),
      says({ year: null, sex: 'women' }),
      says({ year: null, sex: 'women', birth: 'abroad' }),
      says({ year: null, sex: 'men' }),
      says({ kind: 'observed', value: null }),
      says({ contributionId: 'c2', year: null }),
    ];
    for (const { notSummed } of orderOf(left)) {
      expect(
        notSummed.map(({ contributionId, kind, sex, birth }) =>
          [contributionId, kind, sex, birth].filter((word) => word !== null).join(' '),
        ),
      ).toEqual([
        'c1 expected',
        'c1 expected women',
        'c1 expected women abroad',
        'c1 expected men',
        'c1 observed',
        'c2 expected',
      ]);
    }
  });
});

describe('contributions that do not agree', () => {
  it.each<[string, Partial<ContributionValue>]>([
    ['in year', { year: 2028 }],
    ['in direction', { direction: 'decrease' }],
    ['in sex', { sex: 'women' }],
    ['in birth', { birth: 'abroad' }],
    ['in being expected or seen', { kind: 'observed' }],
  ])('%s are two sums', (_case, change) => {
    const { sums } = sumContributions([says(), other(change)], employment);
    expect(sums.map(({ total }) => total)).toEqual(['0.1', '0.1']);
  });

  it('in measure are two sums', () => {
    const of = { indicatorCode: 'l-e1-1' };
    const values = [
      says({ ...of, measureCode: 'number', unit: 'persons', value: '40' }),
      other({ ...of, measureCode: 'share' }),
    ];
    expect(
      sumContributions(values, inhabitants).sums.map(({ unit, total }) => [unit, total]),
    ).toEqual([
      ['persons', '40'],
      ['companies', '0.1'],
    ]);
  });
});

describe('women and men', () => {
  it('never make a total', () => {
    const values = [says({ sex: 'women', value: '2' }), says({ sex: 'men', value: '3' })];
    const { sums } = sumContributions(values, employment);
    expect(sums.map(({ sex, total }) => [sex, total])).toEqual([
      ['women', '2'],
      ['men', '3'],
    ]);
  });

  it('stand beside a stated total, which comes first and is left as stated', () => {
    const values = [
      says({ sex: 'women', value: '2' }),
      says({ sex: 'men', value: '3' }),
      says({ value: '9' }),
    ];
    const { sums } = sumContributions(values, employment);
    expect(sums.map(({ sex, total }) => [sex, total])).toEqual([
      [null, '9'],
      ['women', '2'],
      ['men', '3'],
    ]);
  });
});

describe('a contribution that cannot be added', () => {
  it.each<[string, Partial<ContributionValue>]>([
    ['other_indicator', { indicatorCode: null }],
    ['other_indicator', { indicatorCode: 'k-e1-2' }],
    ['only_direction', { value: null }],
    ['only_direction', { direction: 'maintain', value: '3' }],
    ['no_value', { value: null, direction: null }],
    ['value_invalid', { value: '-3' }],
    ['value_invalid', { value: 'tre' }],
    ['value_invalid', { direction: null }],
    ['measure_unclear', { measureCode: 'number' }],
    ['unit_differs', { unit: 'persons' }],
    ['unit_differs', { unit: null }],
    ['no_year', { year: null }],
  ])('says why: %s (%j)', (reason, change) => {
    const { sums, notSummed } = sumContributions([says(change)], employment);
    expect(sums).toEqual([]);
    expect(notSummed.map((entry) => [entry.contributionId, entry.reason])).toEqual([
      ['c1', reason],
    ]);
  });

  it('names no measure where the indicator has several', () => {
    const { notSummed } = sumContributions([says({ indicatorCode: 'l-e1-1' })], inhabitants);
    expect(notSummed[0]?.reason).toBe('measure_unclear');
  });

  it('is of a part that the measure is not split by', () => {
    const value = says({ indicatorCode: 'l-e1-1', measureCode: 'share', birth: 'abroad' });
    expect(sumContributions([value], inhabitants).notSummed[0]?.reason).toBe('breakdown_differs');
  });
});

describe('a size of something that makes no sum', () => {
  const measuredIn = (unit: string): MeasuredIndicator => ({
    code: 'k-e1-1',
    measures: [{ code: 'share', unit, breakdowns: { sex: false, birth: false } }],
  });

  it.each(['percent', 'index', 'sek', 'minutes', 'days', 'years', 'a unit of another region'])(
    'is never added: %s',
    (unit) => {
      const { sums, notSummed } = sumContributions(
        [says({ unit }), other({ unit })],
        measuredIn(unit),
      );
      expect(sums).toEqual([]);
      expect(notSummed.map(({ reason }) => reason)).toEqual(['never_added', 'never_added']);
    },
  );

  it.each(['persons', 'dwellings', 'companies', 'count', 'tonnes', 'kilometres', 'hectares'])(
    'is not what is counted in %s',
    (unit) => {
      const { sums } = sumContributions([says({ unit }), other({ unit })], measuredIn(unit));
      expect(sums.map(({ total }) => total)).toEqual(['0.2']);
    },
  );
});

describe('laws of adding', () => {
  const anyValue = fc
    .record({
      contributionId: fc.constantFrom('a', 'b', 'c', 'd'),
      initiativeId: fc.constantFrom('i1', 'i2', 'i3'),
      kind: fc.constantFrom('expected' as const, 'observed' as const),
      value: fc.constantFrom(null, '0.1', '0.2', '7', '-1'),
      sex: fc.constantFrom(null, 'women' as const),
      year: fc.constantFrom(null, 2028, 2030),
      unit: fc.constantFrom('companies', 'persons'),
      confidence: fc.constantFrom(...CONFIDENCES),
      statedAt: fc.constantFrom('2026-01-01', '2026-02-01'),
    })
    .map((change) => says(change));
  const values = fc.array(anyValue, { maxLength: 12 });

  it('do not depend on order or on rows that come twice', () => {
    fc.assert(
      fc.property(values, (list) => {
        const once = sumContributions(list, employment);
        expect(sumContributions([...list.toReversed(), ...list], employment)).toEqual(once);
      }),
    );
  });

  it('name every statement exactly once, in a sum or in the list', () => {
    fc.assert(
      fc.property(values, (list) => {
        const { sums, notSummed } = sumContributions(list, employment);
        const statements = new Set(list.map((value) => JSON.stringify(value))).size;
        const summed = sums.reduce((count, { initiativeIds }) => count + initiativeIds.length, 0);
        expect(summed + notSummed.length).toBe(statements);
        for (const { initiativeIds } of sums) {
          expect(new Set(initiativeIds).size).toBe(initiativeIds.length);
        }
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { assessTarget } from './assess-target.ts';
import { judged, observe, target } from './assessment.fixture.ts';
import { type Observation } from './observation.ts';
import { type Target } from './target.ts';

const stated = (period: string, value: string, change: Partial<Observation> = {}) =>
  observe(period, value, { origin: 'strategy', source: 'Strategin', ...change });
const codesOf = (what: Target, observations: Observation[], breaks: string[] = []) =>
  assessTarget(what, observations, breaks).steps.map(({ code }) => code);
const verdict = (what: Target, observations: Observation[], breaks: string[] = []) => {
  const { state, reason } = assessTarget(what, observations, breaks);
  return reason ?? state;
};

describe('a value that is missing', () => {
  const half = target({ value: '50', unit: 'percent' });
  const base = stated('2017', '40');

  it('is never used, not even with a figure', () => {
    expect(judged(half, base, observe('2020', null, { status: 'missing' }))).toBe('only_baseline');
    expect(judged(half, base, observe('2020', '60', { status: 'missing' }))).toBe('only_baseline');
    const { inputs } = assessTarget(half, [
      base,
      observe('2019', '45'),
      observe('2020', null, { status: 'missing' }),
    ]);
    expect(inputs.map(({ period }) => period)).toEqual(['2017', '2019']);
  });
});

describe('a preliminary value', () => {
  const half = target({ value: '50', unit: 'percent' });
  const latest = observe('2020', '45', { status: 'preliminary' });

  it('is judged, and said to be', () => {
    const found = assessTarget(half, [stated('2017', '40'), latest]);
    expect([found.state, found.isPreliminary]).toEqual(['on_track', true]);
    expect(found.inputs.map(({ role, status }) => [role, status])).toEqual([
      ['baseline', 'final'],
      ['latest', 'preliminary'],
    ]);
  });

  it('does not colour what it was not used for', () => {
    const found = assessTarget(half, [stated('2017', '40'), latest, observe('2021', '46')]);
    expect(found.isPreliminary).toBe(false);
    const women = assessTarget({ ...half, sex: 'women' }, [latest]);
    expect([women.reason, women.isPreliminary]).toEqual(['breakdown_missing', false]);
  });
});

describe('a break of the series between baseline and latest', () => {
  const half = target({ value: '50', unit: 'percent' });
  const base = stated('2017', '40');

  it.each([
    ['2017', 'on_track'],
    ['2018', 'series_break'],
    ['2020', 'series_break'],
    ['2021', 'on_track'],
  ])('from %s on is %s in 2020', (period, state) => {
    expect(verdict(half, [base, observe('2020', '45')], [period])).toBe(state);
  });

  it('forbids the path, not the level that the latest meets', () => {
    expect(verdict(half, [base, observe('2020', '50')], ['2019'])).toBe('reached');
    expect(codesOf(half, [base, observe('2020', '45')], ['2019', '2018'])).toEqual([
      'baseline',
      'latest',
      'target',
      'break',
    ]);
  });

  it('names the first, whatever the order of breaks, also of school years', () => {
    const years = [stated('2017/2018', '40'), observe('2022/2023', '45')];
    const { steps } = assessTarget(half, years, ['2021/2022', '2019/2020']);
    expect(steps.at(-1)).toEqual({ code: 'break', params: { period: '2019/2020' } });
  });

  it('is between months of one year, too', () => {
    const months = [stated('2026M04', '40'), observe('2026M06', '45')];
    expect(verdict(half, months, ['2026M05'])).toBe('series_break');
    expect(verdict(half, months, ['2026M07'])).toBe('on_track');
  });

  it('forbids a direction, a growth, and the narrowing of a gap, not a gap that is none', () => {
    const rise = target({ kind: 'direction_only', direction: 'increase' });
    expect(verdict(rise, [base, observe('2020', '45')], ['2019'])).toBe('series_break');
    const nation = (period: string, value: string) => observe(period, value, { place: 'nation' });
    const faster = target({ kind: 'faster_than_nation' });
    const par = target({ kind: 'on_par_with_nation' });
    const both = [base, stated('2017', '50', { place: 'nation' }), observe('2020', '49')];
    expect(verdict(faster, [...both, nation('2020', '51')], ['2019'])).toBe('series_break');
    expect(verdict(par, [...both, nation('2020', '51')], ['2019'])).toBe('series_break');
    expect(verdict(par, [...both, nation('2020', '49')], ['2019'])).toBe('reached');
  });

  it('forbids a change against a base year altogether, since it compares across it', () => {
    const fall = target({ kind: 'change_against_base', value: '-70', baseYear: 2010 });
    const values = [observe('2010', '900'), stated('2016', '630'), observe('2020', '200')];
    expect(verdict(fall, values)).toBe('reached');
    expect(verdict(fall, values, ['2018'])).toBe('series_break');
    expect(verdict(fall, values, ['2012'])).toBe('series_break');
    expect(verdict(fall, values, ['2010'])).toBe('reached');
    const { inputs } = assessTarget(fall, values, ['2018']);
    expect(inputs.map(({ role, value }) => [role, value])).toEqual([
      ['base_year', '900'],
      ['baseline', '630'],
      ['latest', '200'],
    ]);
  });

  it('leaves changes that are published as such, which were not reckoned across it here', () => {
    const efficient = target({ kind: 'change_against_base', value: '50', baseYear: 2005 });
    const change = (period: string, value: string) =>
      observe(period, value, { relativeToYear: 2005 });
    expect(verdict(efficient, [change('2016', '10'), change('2020', '50')], ['2018'])).toBe(
      'reached',
    );
    expect(verdict(efficient, [change('2016', '10'), change('2020', '40')], ['2018'])).toBe(
      'series_break',
    );
  });
});

describe('another figure than the stated baseline is published for its period', () => {
  const half = target({ value: '50', unit: 'percent' });

  it('the stated one stays the baseline, and a step names the other', () => {
    const values = [stated('2017', '40.0'), observe('2017', '39.0'), observe('2020', '39.5')];
    const { state, steps } = assessTarget(half, values);
    expect(state).toBe('wrong_way');
    expect(steps.slice(0, 3)).toEqual([
      { code: 'baseline', params: { value: '40.0', unit: 'percent', period: '2017' } },
      {
        code: 'published',
        params: { value: '39.0', unit: 'percent', period: '2017', stated: '40.0' },
      },
      { code: 'latest', params: { value: '39.5', unit: 'percent', period: '2020' } },
    ]);
  });

  it('is not one where it only has more decimals', () => {
    expect(codesOf(half, [stated('2017', '48.8'), observe('2017', '48.77')])).toEqual([
      'baseline',
      'target',
    ]);
  });

  it('is no later value: it is still only a baseline', () => {
    expect(judged(half, stated('2017', '40'), observe('2017', '45'))).toBe('only_baseline');
    expect(judged(half, stated('2017', '40'), observe('2017', '51'))).toBe('only_baseline');
  });

  it('is named in comparisons too, and pairs stay stated with stated', () => {
    const par = target({ kind: 'on_par_with_nation' });
    const nation = { place: 'nation' as const };
    const { steps, inputs } = assessTarget(par, [
      stated('2017', '40'),
      stated('2017', '50', nation),
      observe('2017', '44'),
      observe('2017', '50', nation),
      observe('2020', '45'),
      observe('2020', '51', nation),
    ]);
    expect(steps.map(({ code, params }) => [code, params.result ?? params.value])).toEqual([
      ['gap', '-10'],
      ['published', '44'],
      ['gap', '-6'],
      ['compare', undefined],
    ]);
    expect(inputs.map(({ origin }) => origin)).toEqual([
      'strategy',
      'strategy',
      'source',
      'source',
    ]);
  });

  it('stands in where the strategy states only the county', () => {
    const par = target({ kind: 'on_par_with_nation' });
    const nation = (period: string, value: string) => observe(period, value, { place: 'nation' });
    const values = [stated('2017', '40'), nation('2017', '50'), observe('2020', '47')];
    expect(verdict(par, values)).toBe('only_baseline');
    expect(verdict(par, [...values, nation('2020', '50')])).toBe('on_track');
  });
});

describe('the value of the base year', () => {
  const fall = target({ kind: 'change_against_base', value: '-50', baseYear: 2010 });
  const baseOf = (...observations: Observation[]) =>
    assessTarget(fall, observations).inputs.find(({ role }) => role === 'base_year')?.value;

  it('is of the latest’s origin, since a source revises its series backwards', () => {
    const values = [stated('2010', '1000'), observe('2010', '900'), stated('2016', '630')];
    expect(baseOf(...values, observe('2020', '500'))).toBe('900');
    expect(baseOf(...values)).toBe('1000');
  });

  it('is what there is where none is of that origin', () => {
    const values = [stated('2010', '1000'), stated('2016', '630')];
    expect(baseOf(...values, observe('2020', '500'))).toBe('1000');
    expect(judged(fall, ...values, observe('2020', '500'))).toBe('reached');
  });
});

describe('more than 75 %, which 75 % is not', () => {
  const more = target({ value: '75', unit: 'percent', bound: 'more_than' });
  const base = observe('2019', '70');

  it.each([
    ['2022', '75.1', 'reached'],
    ['2022', '75.0', 'on_track'],
    ['2022', '71.3', 'behind'],
    ['2030', '75.0', 'missed'],
    ['2031', '75', 'target_year_unknown'],
    ['2030', '75.01', 'reached'],
  ])('in %s with %s %% is %s', (period, value, state) => {
    expect(judged(more, base, observe(period, value))).toBe(state);
    if (value.startsWith('75.0') && value.length === 4) {
      expect(judged({ ...more, bound: null }, base, observe(period, value))).toBe('reached');
    }
  });

  it('is exclusive of a change, too', () => {
    const fall = { kind: 'change_against_base', value: '-50', baseYear: 2010 } as const;
    const values = [observe('2010', '100'), observe('2030', '50')];
    expect(judged(target({ ...fall, bound: 'at_least' }), ...values)).toBe('reached');
    expect(judged(target({ ...fall, bound: 'more_than' }), ...values)).toBe('missed');
  });
});

describe('parity between groups and sexes', () => {
  const parity = target({
    kind: 'parity_between_sexes',
    unit: 'percent',
    parityBetween: ['groups', 'sexes'],
  });
  const table = (period: string, values: readonly [string, string, string, string]) => {
    const parts = [
      { sex: 'women', birth: 'sweden' },
      { sex: 'men', birth: 'sweden' },
      { sex: 'women', birth: 'abroad' },
      { sex: 'men', birth: 'abroad' },
    ] as const;
    return parts.map((part, index) => observe(period, values[index] ?? '', part));
  };
  /** Women and men born in Sweden, then abroad: gaps of 2 and 4 between sexes, 20 and 22 between groups. */
  const base = table('2017', ['84', '82', '64', '60']);

  it.each([
    [['80', '80', '80', '80'], 'reached'],
    [['81', '81', '80', '79'], 'on_track'],
    [['84', '83', '66', '64'], 'unchanged'],
    [['86', '81', '66', '64'], 'wrong_way'],
  ] as const)(
    'with %j in 2020 is %s: as far as the gap that is the furthest off',
    (values, state) => {
      expect(judged(parity, ...base, ...table('2020', values))).toBe(state);
    },
  );

  it('is not judged while one gap cannot be', () => {
    const three = table('2020', ['81', '81', '80', '79']).slice(0, 3);
    expect(judged(parity, ...base, ...three)).toBe('only_baseline');
    expect(judged(parity, ...base)).toBe('only_baseline');
    expect(judged(parity, ...base.slice(0, 3))).toBe('breakdown_missing');
  });

  it('is not judged where the groups are named by nothing', () => {
    const bySex = [observe('2017', '84', { sex: 'women' }), observe('2017', '82', { sex: 'men' })];
    expect(judged(parity, ...bySex)).toBe('groups_unnamed');
    expect(judged({ ...parity, parityBetween: ['groups'] }, ...bySex)).toBe('groups_unnamed');
    expect(judged(parity)).toBe('no_baseline');
  });

  it('between groups alone compares those born in Sweden and abroad', () => {
    const groups = { ...parity, parityBetween: ['groups'] as const };
    const born = (period: string, sweden: string, abroad: string) => [
      observe(period, sweden, { birth: 'sweden' }),
      observe(period, abroad, { birth: 'abroad' }),
    ];
    expect(judged(groups, ...born('2017', '84', '64'), ...born('2020', '84', '70'))).toBe(
      'on_track',
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { assessTarget } from './assess-target.ts';
import { judged, observe, target } from './assessment.fixture.ts';
import { type Observation } from './observation.ts';

describe('at least: 260 000 inhabitants by 2030, 251 295 in 2017', () => {
  const inhabitants = target({ value: '260000', unit: 'persons' });
  const count = (period: string, value: string) => observe(period, value, { unit: 'persons' });
  const baseline = count('2017', '251295');

  it('cannot be judged by the baseline alone', () => {
    expect(judged(inhabitants, baseline)).toBe('only_baseline');
  });

  it('is on track in 2021 from 253 973.4615 up: 251 295 + 8 705 × 4 / 13', () => {
    const { state, steps, inputs } = assessTarget(inhabitants, [baseline, count('2021', '253974')]);
    expect(state).toBe('on_track');
    expect(steps).toEqual([
      { code: 'baseline', params: { value: '251295', unit: 'persons', period: '2017' } },
      { code: 'latest', params: { value: '253974', unit: 'persons', period: '2021' } },
      { code: 'target', params: { value: '260000', unit: 'persons', year: 2030 } },
      {
        code: 'path',
        params: {
          from: '251295',
          fromYear: 2017,
          to: '260000',
          toYear: 2030,
          year: 2021,
          result: '253973.4615',
        },
      },
      { code: 'compare', params: { left: '253974', relation: '>', right: '253973.4615' } },
    ]);
    expect(inputs.map(({ period }) => period)).toEqual(['2017', '2021']);
    expect(JSON.parse(JSON.stringify(inputs))).toEqual(inputs);
  });

  it('is behind below the path', () => {
    expect(judged(inhabitants, baseline, count('2021', '253973'))).toBe('behind');
  });

  it('is unchanged when nothing has moved', () => {
    expect(judged(inhabitants, baseline, count('2021', '251295'))).toBe('unchanged');
  });

  it('goes the wrong way below the baseline', () => {
    expect(judged(inhabitants, baseline, count('2021', '251294'))).toBe('wrong_way');
  });

  it('is reached at the value, also by the baseline alone', () => {
    expect(judged(inhabitants, baseline, count('2029', '260000'))).toBe('reached');
    expect(judged(inhabitants, count('2017', '260001'))).toBe('reached');
  });

  it('is missed just under the value of its year, and not judged by that of another once it has passed', () => {
    const ofYear = count('2030', '259999');
    expect(judged(inhabitants, baseline, ofYear)).toBe('missed');
    expect(judged(inhabitants, baseline, ofYear, count('2031', '270000'))).toBe('missed');
    expect(judged(inhabitants, baseline, count('2033', '270000'))).toBe('target_year_unknown');
    const { reason } = assessTarget(inhabitants, [baseline, count('2029', '262000')], [], 2031);
    expect(reason).toBe('target_year_unknown');
  });

  it('is told apart from what met it only later', () => {
    const { inputs } = assessTarget(inhabitants, [
      baseline,
      count('2030', '259000'),
      count('2031', '260000'),
    ]);
    expect(inputs.map(({ role, period }) => `${role} ${period}`)).toEqual([
      'baseline 2017',
      'latest 2030',
      'later 2031',
    ]);
  });

  it('goes the wrong way when what was reached is lost', () => {
    expect(judged(inhabitants, count('2017', '261000'), count('2021', '259000'))).toBe('wrong_way');
  });

  it('starts from the stated baseline, not from older values', () => {
    const stated = { ...baseline, origin: 'strategy' as const };
    expect(judged(inhabitants, count('2005', '240000'), stated)).toBe('only_baseline');
    expect(judged(inhabitants, count('2005', '253000'), stated, count('2018', '251000'))).toBe(
      'wrong_way',
    );
  });

  it('has no baseline without a value', () => {
    expect(judged(inhabitants)).toBe('no_baseline');
    expect(judged(inhabitants, observe('2017', null, { unit: 'persons' }))).toBe('no_baseline');
    expect(judged(inhabitants, { ...baseline, place: 'nation' })).toBe('no_baseline');
  });

  it('lacks the breakdown when only parts are known', () => {
    expect(judged(inhabitants, { ...baseline, sex: 'women' })).toBe('breakdown_missing');
  });

  it('is not judged in another unit', () => {
    expect(judged(inhabitants, observe('2017', '2'))).toBe('unit_differs');
  });
});

describe('at most: a sickness rate of 25 % by 2030, 28.8 % in 2017', () => {
  const rate = target({ kind: 'at_most', value: '25', unit: 'percent' });
  const baseline = observe('2017', '28.8');

  it.each([
    ['27.9', 'on_track'],
    ['28.0', 'behind'],
    ['28.9', 'unchanged'],
    ['29.0', 'wrong_way'],
    ['25.0', 'reached'],
    ['24.9', 'reached'],
  ])('with %s %% in 2020 (the path stands at 27.9231) is %s', (value, state) => {
    expect(judged(rate, baseline, observe('2020', value))).toBe(state);
  });

  it('has two conditions where it shall also fall', () => {
    const falling = { ...rate, direction: 'decrease' as const };
    const stated = observe('2017', '23.1', { origin: 'strategy' });
    expect(judged(falling, stated)).toBe('only_baseline');
    expect(judged(falling, stated, observe('2024', '18.7'))).toBe('reached');
    expect(judged(falling, stated, observe('2024', '24.2'))).toBe('wrong_way');
    expect(judged(falling, stated, observe('2024', '23.0'))).toBe('unchanged');
    expect(judged(falling, baseline, observe('2024', '24.9'))).toBe('reached');
  });

  it('is judged for women by the values of women', () => {
    const women = { ...rate, sex: 'women' as const };
    expect(judged(women, baseline, observe('2020', '24'))).toBe('breakdown_missing');
    expect(
      judged(
        women,
        observe('2017', '35.1', { sex: 'women' }),
        observe('2020', '32', { sex: 'women' }),
      ),
    ).toBe('on_track');
  });
});

describe('change against a base year: emissions of transport 70 % down by 2030 against 2010', () => {
  const emissions = target({ kind: 'change_against_base', value: '-70', baseYear: 2010 });
  const tonnes = (period: string, value: string, change: Partial<Observation> = {}) =>
    observe(period, value, { unit: 'kilotonnes', ...change });
  const baseline = tonnes('2016', '630', { origin: 'strategy' });

  it('cannot be judged without the value of the base year', () => {
    expect(judged(emissions, baseline)).toBe('no_base_year');
    expect(judged(emissions, baseline, tonnes('2020', '500'))).toBe('no_base_year');
    expect(judged(emissions, tonnes('2010', '0'), tonnes('2020', '500'))).toBe('no_base_year');
    expect(judged(emissions)).toBe('no_baseline');
  });

  it('has only a baseline when that and the base year are known', () => {
    expect(judged(emissions, tonnes('2010', '900'), baseline)).toBe('only_baseline');
    expect(judged(emissions, tonnes('2010', '900'))).toBe('only_baseline');
  });

  it('shows the change and the path from the baseline', () => {
    const observations = [tonnes('2010', '900'), baseline, tonnes('2020', '540')];
    const { state, steps, inputs } = assessTarget(emissions, observations);
    expect(state).toBe('behind');
    expect(inputs.map(({ value }) => value)).toEqual(['900', '630', '540']);
    expect(steps).toEqual([
      {
        code: 'change',
        params: { base: '900', baseYear: 2010, value: '630', year: 2016, result: '-30' },
      },
      {
        code: 'change',
        params: { base: '900', baseYear: 2010, value: '540', year: 2020, result: '-40' },
      },
      { code: 'baseline', params: { value: '-30', unit: 'percent', period: '2016' } },
      { code: 'latest', params: { value: '-40', unit: 'percent', period: '2020' } },
      { code: 'target', params: { value: '-70', unit: 'percent', year: 2030 } },
      {
        code: 'path',
        params: {
          from: '-30',
          fromYear: 2016,
          to: '-70',
          toYear: 2030,
          year: 2020,
          result: '-41.4286',
        },
      },
      { code: 'compare', params: { left: '-40', relation: '>', right: '-41.4286' } },
    ]);
  });

  it.each([
    ['520', 'on_track'],
    ['640', 'wrong_way'],
    ['270', 'reached'],
    ['271', 'missed'],
  ])('with %s kilotonnes in 2030 or before is %s', (value, state) => {
    const period = state === 'missed' || state === 'reached' ? '2030' : '2020';
    expect(judged(emissions, tonnes('2010', '900'), baseline, tonnes(period, value))).toBe(state);
  });

  it('is not judged when the latest value is in another unit', () => {
    const other = tonnes('2020', '5', { unit: 'tonnes_per_inhabitant' });
    expect(judged(emissions, tonnes('2010', '900'), baseline, other)).toBe('unit_differs');
  });

  it('takes values that are changes already: energy use 50 % more efficient than 2005', () => {
    const energy = target({ kind: 'change_against_base', value: '50', baseYear: 2005 });
    const change = (period: string, value: string, relativeToYear = 2005) =>
      observe(period, value, { relativeToYear });
    expect(judged(energy, change('2016', '10'))).toBe('only_baseline');
    expect(judged(energy, change('2016', '10'), change('2020', '21'))).toBe('behind');
    expect(judged(energy, change('2016', '10'), change('2020', '22'))).toBe('on_track');
    expect(judged(energy, change('2016', '10'), change('2020', '9'))).toBe('wrong_way');
    expect(judged(energy, change('2016', '10'), change('2020', '50'))).toBe('reached');
    expect(judged(energy, change('2016', '10', 2008))).toBe('no_base_year');
  });
});

describe('a direction only: the share in employment shall rise, 81.5 % in 2017', () => {
  const rise = target({ kind: 'direction_only', direction: 'increase', unit: 'percent' });
  const baseline = observe('2017', '81.5');

  it.each([
    ['2020', '81.7', 'on_track'],
    ['2020', '81.6', 'unchanged'],
    ['2020', '81.4', 'unchanged'],
    ['2020', '81.3', 'wrong_way'],
    ['2030', '81.7', 'reached'],
    ['2030', '81.3', 'missed'],
    ['2030', '81.6', 'unchanged'],
  ])('in %s with %s %% is %s', (period, value, state) => {
    expect(judged(rise, baseline, observe(period, value))).toBe(state);
  });

  it('is never reached without a year', () => {
    expect(judged({ ...rise, year: null }, baseline, observe('2040', '90'))).toBe('on_track');
  });

  it('has only a baseline', () => {
    expect(judged(rise, baseline)).toBe('only_baseline');
  });

  it('can be to fall', () => {
    const fall = { ...rise, direction: 'decrease' as const };
    expect(judged(fall, observe('2018', '39'), observe('2020', '35'))).toBe('on_track');
    expect(judged(fall, observe('2018', '39'), observe('2020', '41'))).toBe('wrong_way');
    expect(judged(fall, observe('2018', '39'), observe('2020', '40'))).toBe('unchanged');
  });

  it('is not judged where a share is to fall and tonnes are given', () => {
    const goods = { ...rise, direction: 'decrease' as const };
    expect(judged(goods, observe('2017', '32957000', { unit: 'tonnes' }))).toBe('unit_differs');
  });
});

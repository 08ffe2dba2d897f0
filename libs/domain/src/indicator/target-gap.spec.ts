import { describe, expect, it } from '@jest/globals';
import { observe, target } from './assessment.fixture.ts';
import { type Observation } from './observation.ts';
import { remainingTargetGap } from './target-gap.ts';
import { type Target } from './target.ts';

const targetGap = (what: Partial<Target>, observations: Observation[], breaks: string[] = []) => {
  const { value, reason, unit, direction } = remainingTargetGap(target(what), observations, breaks);
  return [reason ?? value, unit, direction];
};
const nation = (period: string, value: string) => observe(period, value, { place: 'nation' });

describe('what remains to a target', () => {
  it('to a level is the way to it, and nothing once it is met', () => {
    const least = { value: '50', unit: 'percent' };
    expect(targetGap(least, [observe('2017', '40'), observe('2020', '44.5')])).toEqual([
      '5.5',
      'percent',
      'increase',
    ]);
    expect(targetGap(least, [observe('2020', '60')])).toEqual(['0', 'percent', 'increase']);
    expect(targetGap({ ...least, kind: 'at_most' }, [observe('2020', '60')])).toEqual([
      '10',
      'percent',
      'decrease',
    ]);
  });

  it('goes on from the stated baseline where nothing later is known', () => {
    const values = [observe('2017', '41'), observe('2017', '40', { origin: 'strategy' })];
    expect(targetGap({ value: '50' }, values)[0]).toBe('10');
  });

  it('is told across a break: it is from the latest on', () => {
    const values = [observe('2017', '40'), observe('2020', '45')];
    expect(targetGap({ value: '50' }, values, ['2019'])[0]).toBe('5');
  });

  it('to a change is in the measure’s own unit: 500 of 900, of which 270 shall remain', () => {
    const fall = { kind: 'change_against_base', value: '-70', baseYear: 2010 } as const;
    const tonnes = (period: string, value: string) => observe(period, value, { unit: 'tonnes' });
    const values = [tonnes('2010', '900'), tonnes('2016', '630'), tonnes('2020', '500')];
    expect(remainingTargetGap(target(fall), values)).toEqual({
      value: '230',
      reason: null,
      unit: 'tonnes',
      direction: 'decrease',
      latest: '500',
      latestPeriod: '2020',
      goal: '270',
      isPreliminary: false,
    });
    expect(targetGap(fall, values, ['2012'])).toEqual(['series_break', 'tonnes', 'decrease']);
    expect(targetGap(fall, values.slice(1))).toEqual(['no_base_year', null, 'decrease']);
    expect(targetGap(fall, [...values, observe('2021', '3', { unit: 'index' })])[0]).toBe(
      'unit_differs',
    );
  });

  it('to a change cannot be told without values, or in another unit', () => {
    const fall = { kind: 'change_against_base', value: '-70', baseYear: 2010 } as const;
    expect(targetGap(fall, [])).toEqual(['no_value', null, 'decrease']);
    const values = [observe('2010', '900'), observe('2021', '3', { unit: 'index' })];
    expect(targetGap(fall, values)).toEqual(['unit_differs', null, 'decrease']);
  });

  it('to a change that is published as such is in percent, also where the base year has a value', () => {
    const fall = { kind: 'change_against_base', value: '-70', baseYear: 2010 } as const;
    const values = [observe('2010', '900', { unit: 'tonnes' })];
    const change = observe('2020', '-40', { relativeToYear: 2010 });
    expect(targetGap(fall, [...values, change])).toEqual(['30', 'percent', 'decrease']);
  });

  it('has at most four decimals', () => {
    expect(
      remainingTargetGap(target({ value: '1.000056' }), [observe('2020', '0.1')]),
    ).toMatchObject({
      value: '0.9001',
      goal: '1.0001',
    });
  });

  it('is preliminary where one of the values it is between is', () => {
    const preliminary = { status: 'preliminary' } as const;
    const isPreliminary = (what: Partial<Target>, ...observations: Observation[]) =>
      remainingTargetGap(target(what), observations).isPreliminary;
    const half = { value: '50' };
    expect(isPreliminary(half, observe('2020', '40', preliminary))).toBe(true);
    expect(isPreliminary(half, observe('2020', '40'))).toBe(false);
    expect(isPreliminary(half)).toBe(false);
    const par = { kind: 'on_par_with_nation' } as const;
    const county = observe('2017', '40');
    expect(isPreliminary(par, { ...county, ...preliminary }, nation('2017', '50'))).toBe(true);
    expect(isPreliminary(par, county, { ...nation('2017', '50'), ...preliminary })).toBe(true);
    expect(isPreliminary(par, county, nation('2017', '50'))).toBe(false);
    expect(isPreliminary({ kind: 'direction_only', direction: 'increase' }, county)).toBe(false);
  });

  it('to a change that is published as such is in percent', () => {
    const efficient = { kind: 'change_against_base', value: '50', baseYear: 2005 } as const;
    expect(targetGap(efficient, [observe('2016', '10', { relativeToYear: 2005 })])).toEqual([
      '40',
      'percent',
      'increase',
    ]);
  });

  it('to the nation is the gap today, and which way it closes', () => {
    const par = { kind: 'on_par_with_nation' } as const;
    expect(targetGap(par, [observe('2017', '48.8'), nation('2017', '49.8')])).toEqual([
      '1',
      'percent',
      'increase',
    ]);
    expect(targetGap(par, [observe('2017', '51.2'), nation('2017', '50.2')])[2]).toBe('decrease');
    expect(targetGap(par, [observe('2017', '49.8'), nation('2017', '49.84')])[0]).toBe('0');
    expect(targetGap(par, [observe('2017', '48.8')])[0]).toBe('no_nation_value');
  });

  it('between the sexes closes both ways, and of several gaps there is no one', () => {
    const parity = { kind: 'parity_between_sexes' } as const;
    const both = [
      observe('2017', '35.1', { sex: 'women' }),
      observe('2017', '23.1', { sex: 'men' }),
    ];
    expect(targetGap(parity, both)).toEqual(['12', 'percent', null]);
    expect(targetGap({ ...parity, parityBetween: ['groups', 'sexes'] }, both)[0]).toBe(
      'several_gaps',
    );
    expect(targetGap(parity, both.slice(1))[0]).toBe('breakdown_missing');
  });

  it.each<[string, Partial<Target>, Observation[]]>([
    ['no_target_value', { kind: 'direction_only', direction: 'decrease' }, [observe('2017', '1')]],
    ['moving_target', { kind: 'faster_than_nation' }, [observe('2017', '1')]],
    ['target_incomplete', { value: null }, [observe('2017', '1')]],
    ['no_value', { value: '50' }, []],
    ['no_value', { value: '50' }, [observe('2017', null, { status: 'missing' })]],
    ['unit_differs', { value: '50', unit: 'persons' }, [observe('2017', '1')]],
    ['breakdown_missing', { value: '50' }, [observe('2017', '1', { sex: 'men' })]],
  ])('cannot be told: %s', (reason, what, observations) => {
    expect(targetGap(what, observations)[0]).toBe(reason);
  });

  it('is in the unit of the target where it cannot be told', () => {
    const known = [observe('2017', '1', { sex: 'men' })];
    const unit = 'percent';
    expect(targetGap({ value: '50', unit }, known)).toEqual([
      'breakdown_missing',
      unit,
      'increase',
    ]);
    expect(targetGap({ value: '50', unit: 'persons' }, [observe('2017', '1')])).toEqual([
      'unit_differs',
      'persons',
      'increase',
    ]);
    expect(targetGap({ kind: 'on_par_with_nation', unit }, known)).toEqual([
      'breakdown_missing',
      unit,
      null,
    ]);
    const parity = { kind: 'parity_between_sexes', unit } as const;
    expect(targetGap(parity, known)).toEqual(['breakdown_missing', unit, null]);
    expect(targetGap({ ...parity, parityBetween: ['groups', 'sexes'] }, known)).toEqual([
      'several_gaps',
      unit,
      null,
    ]);
  });

  it('goes up where the direction is to increase', () => {
    const rise = { kind: 'direction_only', direction: 'increase' } as const;
    expect(targetGap(rise, [observe('2017', '1')])).toEqual([
      'no_target_value',
      'percent',
      'increase',
    ]);
  });

  it('knows where it stands and which way it goes, also where there is no value to reach', () => {
    const down = target({ kind: 'direction_only', direction: 'decrease' });
    expect(
      remainingTargetGap(down, [observe('2020', '38', { status: 'preliminary' })]),
    ).toMatchObject({
      direction: 'decrease',
      unit: 'percent',
      latest: '38',
      latestPeriod: '2020',
      isPreliminary: true,
    });
  });
});

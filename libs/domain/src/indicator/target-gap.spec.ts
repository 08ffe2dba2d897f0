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

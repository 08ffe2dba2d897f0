import { describe, expect, it } from '@jest/globals';
import { assessTarget } from './assess-target.ts';
import { judged, observe, target } from './assessment.fixture.ts';
import { type Observation } from './observation.ts';

describe('faster than the nation: the wage sum of women, 179 225 kr beside 181 997 kr in 2017', () => {
  const wages = target({ kind: 'faster_than_nation', sex: 'women', unit: 'sek' });
  const sum = (place: Observation['place'], period: string, value: string) =>
    observe(period, value, { place, unit: 'sek', sex: 'women' });
  const base = [sum('county', '2017', '179225'), sum('nation', '2017', '181997')];

  it.each([
    ['197600', '200196', '2020', 'on_track'],
    ['197148', '200196', '2020', 'unchanged'],
    ['196700', '200197', '2020', 'behind'],
    ['179225', '181997', '2020', 'unchanged'],
    ['179000', '200000', '2020', 'wrong_way'],
    ['179000', '150000', '2020', 'wrong_way'],
    ['200000', '190000', '2030', 'reached'],
    ['190000', '200000', '2030', 'missed'],
    ['179000', '200000', '2030', 'missed'],
  ])('with %s beside %s in %s is %s', (county, nation, period, state) => {
    expect(
      judged(wages, ...base, sum('county', period, county), sum('nation', period, nation)),
    ).toBe(state);
  });

  it('shows both growths', () => {
    const { steps } = assessTarget(wages, [
      ...base,
      sum('county', '2020', '197147.5'),
      sum('nation', '2020', '191096.85'),
    ]);
    expect(steps.map(({ params }) => params.result ?? params.relation)).toEqual(['10', '5', '>']);
  });

  it('cannot be judged without the nation, with one year in common, or from nothing', () => {
    expect(judged(wages, sum('county', '2017', '179225'))).toBe('no_nation_value');
    expect(judged(wages, ...base, sum('county', '2020', '190000'))).toBe('only_baseline');
    expect(judged(wages, sum('county', '2017', '0'), sum('nation', '2017', '1'))).toBe(
      'no_baseline',
    );
    expect(judged(wages)).toBe('no_baseline');
    expect(judged(wages, observe('2017', '1', { unit: 'sek' }))).toBe('breakdown_missing');
  });
});

describe('on a par with the nation: the share of women, 48.8 % beside 49.8 % in 2017', () => {
  const share = target({ kind: 'on_par_with_nation', sex: 'women', unit: 'percent' });
  const women = (place: Observation['place'], period: string, value: string) =>
    observe(period, value, { place, sex: 'women' });
  const base = [women('county', '2017', '48.8'), women('nation', '2017', '49.8')];

  it.each([
    ['49.1', '49.8', 'on_track'],
    ['49.0', '49.8', 'unchanged'],
    ['48.7', '49.8', 'unchanged'],
    ['48.5', '49.8', 'wrong_way'],
    ['51.1', '49.8', 'wrong_way'],
    ['49.8', '49.8', 'reached'],
    ['49.8', '49.84', 'reached'],
  ])('with %s %% beside %s %% in 2020 is %s', (county, nation, state) => {
    expect(
      judged(share, ...base, women('county', '2020', county), women('nation', '2020', nation)),
    ).toBe(state);
  });

  it('cannot be judged by the baseline, or without the nation', () => {
    expect(judged(share, ...base)).toBe('only_baseline');
    expect(judged(share, women('county', '2017', '48.8'))).toBe('no_nation_value');
    expect(judged(share, observe('2017', '50'))).toBe('breakdown_missing');
    expect(judged(share)).toBe('no_baseline');
  });

  it('is not judged where the two are in different units', () => {
    const [county] = base as [Observation];
    const nation = { ...women('nation', '2017', '5000000'), unit: 'persons' };
    expect(judged(share, county, nation)).toBe('unit_differs');
  });

  it('is missed where a gap is left in its year', () => {
    const later = [women('county', '2030', '49.2'), women('nation', '2030', '49.8')];
    expect(judged(share, ...base, ...later)).toBe('missed');
  });

  it('is judged by whether the gap narrows where no year is set', () => {
    const noYear = { ...share, year: null };
    const later = (value: string) => [
      women('county', '2020', value),
      women('nation', '2020', '49.8'),
    ];
    expect(judged(noYear, ...base, ...later('49.1'))).toBe('on_track');
    expect(judged(noYear, ...base, ...later('48.8'))).toBe('unchanged');
    expect(judged(noYear, ...base, ...later('48.5'))).toBe('wrong_way');
  });
});

describe('parity between the sexes: eligible for upper secondary, women 81.6 %, men 73.3 % in 2017/2018', () => {
  const parity = target({ kind: 'parity_between_sexes', unit: 'percent' });
  const both = (period: string, women: string, men: string) => [
    observe(period, women, { sex: 'women' }),
    observe(period, men, { sex: 'men' }),
  ];
  const base = both('2017/2018', '81.6', '73.3');

  it.each([
    ['81.0', '75.0', 'on_track'],
    ['81.6', '73.5', 'unchanged'],
    ['81.6', '73.6', 'on_track'],
    ['82.0', '73.3', 'wrong_way'],
    ['80.0', '80.0', 'reached'],
  ])('with %s %% and %s %% in 2020/2021 is %s, without any pace', (women, men, state) => {
    expect(judged(parity, ...base, ...both('2020/2021', women, men))).toBe(state);
  });

  it('is not judged by a stated baseline, also where that is level: what is so today is not known', () => {
    const stated = both('2017', '81.0', '81.0').map((one) => ({
      ...one,
      origin: 'strategy' as const,
    }));
    expect(judged(parity, ...stated)).toBe('only_baseline');
    expect(judged(parity, ...both('2017', '81.0', '81.0'))).toBe('reached');
  });

  it('cannot be judged by the baseline, by a total, or by one sex', () => {
    expect(judged(parity, ...base)).toBe('only_baseline');
    expect(judged(parity, observe('2017', '77.2'))).toBe('breakdown_missing');
    expect(judged(parity, ...base.slice(0, 1))).toBe('breakdown_missing');
    expect(judged(parity)).toBe('no_baseline');
  });

  it('lacks the breakdown where the sexes are known only by birth', () => {
    const abroad = base.map((observation) => ({ ...observation, birth: 'abroad' as const }));
    expect(judged(parity, ...abroad)).toBe('breakdown_missing');
    expect(judged({ ...parity, birth: 'abroad' }, ...abroad)).toBe('only_baseline');
  });

  it('is not judged in another unit', () => {
    expect(judged({ ...parity, unit: 'persons' }, ...base)).toBe('unit_differs');
  });
});

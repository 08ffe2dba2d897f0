import { describe, expect, it } from '@jest/globals';
import { comparisonsOf } from './assess-parity.ts';
import { account, observe, target } from './assessment.fixture.ts';
import { type Observation } from './observation.ts';
import { type Target } from './target.ts';

const nation = (period: string, value: string, change: Partial<Observation> = {}) =>
  observe(period, value, { place: 'nation', ...change });

describe('What is shown of a growth beside that of the nation', () => {
  const faster = target({ kind: 'faster_than_nation' });
  const base = [observe('2017', '100'), nation('2017', '200')];
  const later = [observe('2020', '110'), nation('2020', '210')];

  it('is both growths, and how they compare', () => {
    expect(account(faster, [...base, ...later])).toEqual({
      verdict: 'on_track',
      inputs: ['baseline 2017 100', 'baseline 2017 200', 'latest 2020 110', 'latest 2020 210'],
      steps: [
        'growth county 100 2017 110 2020 10',
        'growth nation 200 2017 210 2020 5',
        'compare 10 > 5',
      ],
    });
    expect(account({ ...faster, year: null }, [...base, ...later]).verdict).toBe('on_track');
  });

  it('is the break, where they cannot be compared across it', () => {
    const { verdict, steps } = account(faster, [...base, ...later], ['2019']);
    expect([verdict, steps]).toEqual(['series_break', ['break 2019']]);
  });

  it('is the baseline, where nothing can grow from it', () => {
    expect(account(faster, [observe('2017', '100'), nation('2017', '0')])).toEqual({
      verdict: 'no_baseline',
      inputs: ['baseline 2017 100', 'baseline 2017 0'],
      steps: [],
    });
  });

  it('is what was looked at, where there is nothing to compare', () => {
    expect(account(faster, base.slice(1)).verdict).toBe('no_baseline');
    expect(account(faster, base.slice(0, 1)).inputs).toEqual(['considered 2017 100']);
    expect(account({ ...faster, sex: 'men' }, base).inputs).toEqual([
      'considered 2017 100',
      'considered 2017 200',
    ]);
    expect(account({ ...faster, unit: 'sek' }, base).inputs).toEqual([
      'considered 2017 100',
      'considered 2017 200',
    ]);
    const abroad = base.map((observation) => ({ ...observation, birth: 'abroad' as const }));
    expect(account(faster, abroad).verdict).toBe('breakdown_missing');
  });
});

describe('What is shown of a gap', () => {
  const par = target({ kind: 'on_par_with_nation' });
  const base = [observe('2017', '40'), nation('2017', '50')];
  const later = (value: string) => [observe('2020', value), nation('2020', '50')];

  it('is the gap alone, until there is a later one, whatever else is published of its period', () => {
    const only = {
      verdict: 'only_baseline',
      inputs: ['baseline 2017 40', 'baseline 2017 50'],
      steps: ['gap 40 50 2017 -10'],
    };
    expect(account(par, base)).toEqual(only);
    const stated = base.map((observation) => ({ ...observation, origin: 'strategy' as const }));
    const published = [observe('2017', '44'), nation('2017', '50')];
    expect(account(par, [...stated, ...published])).toEqual({
      ...only,
      steps: [...only.steps, 'published 44 percent 2017 40'],
    });
  });

  it('is both, and how the latest compares', () => {
    const before = ['gap 40 50 2017 -10', 'gap 50 50 2020 0'];
    expect(account(par, [...base, ...later('50')]).steps).toEqual([...before, 'compare 0 = 0']);
    const { steps } = account({ ...par, year: null }, [...base, ...later('45')]);
    expect(steps).toEqual(['gap 40 50 2017 -10', 'gap 45 50 2020 -5', 'compare 5 < 10']);
  });

  it('is both and the break, where they cannot be compared across it', () => {
    expect(account(par, [...base, ...later('45')], ['2019']).steps).toEqual([
      'gap 40 50 2017 -10',
      'gap 45 50 2020 -5',
      'break 2019',
    ]);
  });
});

describe('What is shown of parity', () => {
  const parity = target({ kind: 'parity_between_sexes' });
  const both = target({ kind: 'parity_between_sexes', parityBetween: ['groups', 'sexes'] });
  const women = { sex: 'women' } as const;
  const men = { sex: 'men' } as const;
  const bySex = [observe('2017', '84', women), observe('2017', '82', men)];
  const byBoth = [
    observe('2017', '84', { ...women, birth: 'sweden' }),
    observe('2017', '82', { ...men, birth: 'sweden' }),
    observe('2017', '64', { ...women, birth: 'abroad' }),
    observe('2017', '60', { ...men, birth: 'abroad' }),
  ];

  it('is one gap of the county, whatever is known of the nation', () => {
    const ofNation = [nation('2017', '70', women), nation('2017', '60', men)];
    expect(account(parity, [...ofNation, ...bySex])).toEqual({
      verdict: 'only_baseline',
      inputs: ['baseline 2017 84', 'baseline 2017 82'],
      steps: ['gap 84 82 2017 2'],
    });
    expect(account(parity, ofNation).verdict).toBe('no_baseline');
  });

  it('names another figure that is published for one of them', () => {
    const stated = bySex.map((observation) => ({ ...observation, origin: 'strategy' as const }));
    expect(account(parity, [...stated, observe('2017', '85', women)]).steps).toEqual([
      'gap 84 82 2017 2',
      'published 85 percent 2017 84',
    ]);
  });

  it('is every gap with whom it is between, and each value once', () => {
    expect(account(both, [observe('2017', '75'), ...byBoth])).toEqual({
      verdict: 'only_baseline',
      inputs: ['84', '82', '64', '60'].map((value) => `baseline 2017 ${value}`),
      steps: [
        'pair sexes sweden',
        'gap 84 82 2017 2',
        'pair sexes abroad',
        'gap 64 60 2017 4',
        'pair groups women',
        'gap 84 64 2017 20',
        'pair groups men',
        'gap 82 60 2017 22',
      ],
    });
  });

  it('is what was looked at, where the parts are not known', () => {
    expect(account(both, bySex).inputs).toEqual(['considered 2017 82', 'considered 2017 84']);
    expect(account(parity, bySex.slice(1)).inputs).toEqual(['considered 2017 82']);
  });

  it('is between parts of everybody, or of the part that the target is for', () => {
    const partsOf = (change: Partial<Target>) =>
      comparisonsOf({ ...parity, ...change }).map(({ between, within }) => [between, within]);
    expect(partsOf({})).toEqual([['sexes', 'all']]);
    expect(partsOf({ birth: 'abroad' })).toEqual([['sexes', 'abroad']]);
    expect(partsOf({ parityBetween: ['groups'] })).toEqual([['groups', 'all']]);
    expect(partsOf({ parityBetween: ['groups'], sex: 'men' })).toEqual([['groups', 'men']]);
  });
});

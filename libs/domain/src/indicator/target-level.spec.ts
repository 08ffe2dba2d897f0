import { describe, expect, it } from '@jest/globals';
import { observe, target } from './assessment.fixture.ts';
import { type Observation } from './observation.ts';
import { type Target } from './target.ts';
import { isTargetMet, levelsByYear, targetLevel } from './target-level.ts';

const tonnes = (period: string, value: string, change: Partial<Observation> = {}) =>
  observe(period, value, { unit: 'tonnes', ...change });
const change = (value: string) => target({ kind: 'change_against_base', value, baseYear: 2010 });

describe('where a target stands on the scale of the values', () => {
  const cases: [string, Target, string, Observation[], string | null][] = [
    ['at least so much', target({ value: '25.50', unit: 'percent' }), 'percent', [], '25.50'],
    [
      'at most so much',
      target({ kind: 'at_most', value: '25', unit: 'percent' }),
      'percent',
      [],
      '25',
    ],
    ['a value in another unit', target({ value: '25', unit: 'persons' }), 'percent', [], null],
    ['only a direction', target({ kind: 'direction_only' }), 'percent', [], null],
    ['a value that is no number', target({ value: '1e3', unit: 'percent' }), 'percent', [], null],
    [
      'a value that no level is reckoned from',
      target({ kind: 'on_par_with_nation', value: '-70', baseYear: 2010 }),
      'tonnes',
      [tonnes('2010', '900')],
      null,
    ],
    ['70 percent less than 900', change('-70'), 'tonnes', [tonnes('2010', '900')], '270'],
    [
      'a third less, rounded to four decimals',
      change('-33.3333'),
      'tonnes',
      [tonnes('2010', '7')],
      '4.6667',
    ],
    ['0.1 percent more than 0.3, exactly', change('10'), 'tonnes', [tonnes('2010', '0.3')], '0.33'],
    ['a change without its base year', change('-70'), 'tonnes', [tonnes('2016', '630')], null],
    [
      'a change of a value that is itself in percent',
      change('-70'),
      'percent',
      [observe('2010', '40')],
      null,
    ],
    ['a change of values in another unit', change('-70'), 'persons', [tonnes('2010', '900')], null],
    [
      'a change from the base year as the source of the latest value has it',
      change('-50'),
      'tonnes',
      [tonnes('2010', '900', { origin: 'strategy' }), tonnes('2010', '880'), tonnes('2020', '700')],
      '440',
    ],
    [
      'a change of the nation alone',
      change('-70'),
      'tonnes',
      [tonnes('2010', '900', { place: 'nation' })],
      null,
    ],
  ];
  it.each(cases)('%s', (_title, about, unit, observations, level) => {
    expect(targetLevel(about, unit, { observations, breaks: [], thisYear: 0 })).toBe(level);
  });
});

describe('whether a target is met', () => {
  it.each([
    ['0', null, 'reached', true],
    ['0', 'at_least', 'on_track', true],
    ['0.1', null, 'behind', false],
    [null, null, 'cannot_be_judged', false],
    ['0', 'more_than', 'behind', false],
    ['0', 'more_than', 'reached', true],
  ] as const)('with %s left, bound %s and state %s: %s', (value, bound, state, isMet) => {
    expect(isTargetMet({ bound }, { value }, { state })).toBe(isMet);
  });
});

describe('the levels of a part of the population', () => {
  const level = (year: number | null, value: string | null, sex: 'women' | null = null) => ({
    year,
    level: value,
    sex,
    birth: null,
  });

  it('are one a year, the nearest first, one without a year last', () => {
    const targets = [level(null, '4'), level(2045, '0'), level(2030, '25'), level(2030, '26')];
    const found = levelsByYear(targets, { sex: null, birth: null });
    expect(found.map(({ year, level: value }) => [year, value])).toEqual([
      [2030, '25'],
      [2045, '0'],
      [null, '4'],
    ]);
  });

  it('are its own, and only those that can be told', () => {
    const targets = [level(2030, '25', 'women'), level(2030, null)];
    expect(levelsByYear(targets, { sex: null, birth: null })).toEqual([]);
    expect(levelsByYear(targets, { sex: 'women', birth: null })).toHaveLength(1);
    expect(levelsByYear(targets, { sex: 'women', birth: 'abroad' })).toEqual([]);
  });
});

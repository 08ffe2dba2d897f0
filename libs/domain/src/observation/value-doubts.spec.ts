import { describe, expect, it } from '@jest/globals';
import { hasPeriodEnded, periodEndsOn, statusOfPeriod } from './period-end.ts';
import { periodAsKept, periodFormOf } from './period.ts';
import { type PeriodValue, valueDoubts } from './value-doubts.ts';

const of = (period: string, value: string | null): PeriodValue => ({ period, value });

describe('what is doubtful about a value', () => {
  it.each([
    ['a share', of('2024', '75.4'), 'percent', [], []],
    ['none of them', of('2024', '0'), 'percent', [], []],
    ['all of them', of('2024', '100'), 'percent', [], []],
    ['more than all', of('2024', '100.1'), 'percent', [], ['share_out_of_range']],
    ['less than none', of('2024', '-0.1'), 'percent', [], ['share_out_of_range']],
    ['half a person', of('2024', '22.5'), 'persons', [], ['fraction_of_count']],
    ['a whole number with a zero', of('2024', '22.0'), 'dwellings', [], []],
    ['a part of a kilometre', of('2024', '22.5'), 'kilometres', [], []],
    ['a missing value', of('2024', null), 'percent', [of('2023', '1')], []],
    ['no decimal number', of('2024', 'tolv'), 'percent', [], []],
    ['as before', of('2024', '248690'), 'persons', [of('2023', '249000')], []],
    [
      'in thousands',
      of('2024', '248.69'),
      'persons',
      [of('2023', '249000')],
      ['fraction_of_count', 'changed_by_factor'],
    ],
    ['five times', of('2024', '50'), 'tonnes', [of('2023', '10')], ['changed_by_factor']],
    ['a fifth', of('2024', '10'), 'tonnes', [of('2023', '50')], ['changed_by_factor']],
    ['nearly five times', of('2024', '49.9'), 'tonnes', [of('2023', '10')], []],
    [
      'less than zero, many times',
      of('2024', '-60'),
      'tonnes',
      [of('2023', '10')],
      ['changed_by_factor'],
    ],
    ['a few becoming some', of('2024', '9'), 'companies', [of('2023', '1')], []],
    ['from nothing', of('2024', '900'), 'companies', [of('2023', '0')], []],
    [
      'beside the nearest before, not beside an old one',
      of('2024', '50'),
      'tonnes',
      [of('2023', '45'), of('2000', '1')],
      [],
    ],
    ['before the first', of('2020', '50'), 'tonnes', [of('2021', '500')], ['changed_by_factor']],
    [
      'a correction is beside its neighbour',
      of('2024', '12'),
      'percent',
      [of('2023', '11'), of('2024', '1.1')],
      [],
    ],
    [
      'a correction with no neighbour',
      of('2024', '12'),
      'percent',
      [of('2024', '1.1')],
      ['changed_by_factor'],
    ],
    ['beside what is missing', of('2024', '12'), 'tonnes', [of('2023', null)], []],
  ])('%s', (_name, value, unit, known, doubts) => {
    expect(valueDoubts(value, unit, known)).toEqual(doubts);
  });
});

describe('the end of a period', () => {
  it.each([
    ['2024', '2024-12-31'],
    ['2023/2024', '2024-06-30'],
    ['2024K1', '2024-03-31'],
    ['2024K4', '2024-12-31'],
    ['2024M02', '2024-02-29'],
    ['2024M12', '2024-12-31'],
    ['2019-2023', '2023-12-31'],
    ['i år', null],
  ])('%s is %s', (period, day) => {
    expect(periodEndsOn(period)).toBe(day);
  });

  it.each([
    ['2026', '2026-12-31', false],
    ['2026', '2027-01-01', true],
    ['i år', '2026-01-01', true],
  ])('of %s on %s: over is %s', (period, day, isOver) => {
    expect(hasPeriodEnded(period, day)).toBe(isOver);
  });

  it.each([
    ['final', '2026', 'preliminary'],
    ['final', '2025', 'final'],
    ['preliminary', '2025', 'preliminary'],
    ['missing', '2026', 'missing'],
  ] as const)('makes what is %s of %s %s', (status, period, kept) => {
    expect(statusOfPeriod(status, period, '2026-06-01')).toBe(kept);
  });
});

describe('a period as it is kept', () => {
  it.each([
    ['2024', '2024'],
    [' 2024\u00a0', '2024'],
    ['2023/24', '2023/2024'],
    ['1999/00', '1999/2000'],
    ['2023/25', '2023/25'],
    ['2024Q2', '2024K2'],
    ['2024 kv 2', '2024K2'],
    ['2024 kvartal 3', '2024K3'],
    ['2019–2023', '2019-2023'],
    ['2024m04', '2024M04'],
    ['förra året', 'förra året'],
  ])('%j is %j', (written, kept) => {
    expect(periodAsKept(written)).toBe(kept);
  });

  it.each([
    ['2019-2023', 'years'],
    ['2023-2019', null],
    ['2019-2019', null],
    ['2019-20', null],
  ])('of %s has the form %s', (period, form) => {
    expect(periodFormOf(period)).toBe(form);
  });
});

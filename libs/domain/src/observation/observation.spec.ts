import { describe, expect, it } from '@jest/globals';
import {
  type IncomingValue,
  isSame,
  type KnownValue,
  observationChange,
  publishedDecimal,
} from './observation-change.ts';
import { type EnteredObservation, observationProblems } from './observation-problems.ts';
import { PERIOD_EXAMPLES, periodFormOf, schoolYearEnding } from './period.ts';
import { unitsThatFit } from './unit.ts';

describe('the form of a period', () => {
  it.each([
    ['2024', 'year'],
    ['2023/2024', 'school_year'],
    ['2024K4', 'quarter'],
    ['2024M12', 'month'],
    ['2023/2025', null],
    ['2024K5', null],
    ['2024M13', null],
    ['2024M4', null],
    ['24', null],
    ['1024', null],
    ['2024 ', null],
    ['2024\n', null],
    ['2024K41', null],
    ['2024-K4', null],
    ['2024M012', null],
    ['2024-M12', null],
    ['år 2024', null],
  ])('of %j is %j', (period, form) => {
    expect(periodFormOf(period)).toBe(form);
  });

  it('is the one that its example is shown for', () => {
    for (const [form, example] of Object.entries(PERIOD_EXAMPLES)) {
      expect(periodFormOf(example)).toBe(form);
    }
    expect(periodFormOf(schoolYearEnding(2024))).toBe('school_year');
  });
});

describe('the units of a measure', () => {
  it.each([
    ['percent', ['percent']],
    ['million_tonnes', ['million_tonnes', 'tonnes', 'thousand_tonnes']],
    ['persons', ['persons']],
    ['bushels', ['bushels']],
  ])('in %s are %j', (unit, units) => {
    expect(unitsThatFit(unit)).toEqual(units);
  });
});

describe('a value that is entered', () => {
  const entered: EnteredObservation = {
    period: '2024',
    unit: 'percent',
    value: '1.5',
    status: 'final',
    source: 'Regionen',
    method: 'Enkät',
  };
  const into = { unit: 'percent', periodForm: 'year', known: [], today: '2026-03-01' } as const;

  it('is taken where all of it fits', () => {
    expect(observationProblems(entered, into)).toEqual([]);
    expect(
      observationProblems({ ...entered, period: '2024K1' }, { ...into, periodForm: null }),
    ).toEqual([]);
    expect(observationProblems({ ...entered, value: null, status: 'missing' }, into)).toEqual([]);
  });

  it('is taken before its period has ended where it is preliminary', () => {
    expect(
      observationProblems({ ...entered, period: '2026', status: 'preliminary' }, into),
    ).toEqual([]);
  });

  it('is taken with a reason where it is doubtful', () => {
    const doubtful = { ...entered, value: '15' };
    const known = { ...into, known: [{ period: '2023', value: '1.5' }] };
    expect(observationProblems(doubtful, known)).toEqual([
      {
        field: '/reason',
        code: 'observation.reason_missing',
        params: { fits: 'changed_by_factor' },
      },
    ]);
    expect(observationProblems({ ...doubtful, reason: 'Ny linje.' }, known)).toEqual([]);
  });

  it('is refused with every form of a period that fits', () => {
    const problems = observationProblems(
      { ...entered, period: 'i år' },
      { ...into, periodForm: null },
    );
    expect(problems.map(({ params }) => params)).toEqual([
      { fits: '2024, 2023/2024, 2024K2, 2024M04, 2019-2023' },
    ]);
  });

  it.each([
    [{ unit: 'persons' }, '/unit', 'observation.unit_differs', 'percent'],
    [{ period: '2024M01' }, '/period', 'observation.period_differs', '2024'],
    [{ period: 'i år' }, '/period', 'observation.period_unknown', '2024'],
    [{ value: null }, '/value', 'observation.value_missing', undefined],
    [{ status: 'missing' as const }, '/value', 'observation.value_not_allowed', undefined],
    [{ value: '1,5' }, '/value', 'observation.value_invalid', undefined],
    [{ value: '22,555' }, '/value', 'observation.thousands_mark', undefined],
    [{ period: '2026' }, '/status', 'observation.period_not_ended', undefined],
    [{ value: '101' }, '/reason', 'observation.reason_missing', 'share_out_of_range'],
    [{ source: ' ' }, '/source', 'observation.source_missing', undefined],
    [{ method: '' }, '/method', 'observation.method_missing', undefined],
  ])('is refused with what fits: %j', (change, field, code, fits) => {
    expect(observationProblems({ ...entered, ...change }, into)).toEqual([
      { field, code, ...(fits === undefined ? {} : { params: { fits } }) },
    ]);
  });
});

describe('what storing a value does', () => {
  const known = (value: string | null, status: KnownValue['status'] = 'final'): KnownValue => ({
    value,
    status,
  });
  const incoming = (
    value: string | null,
    status: KnownValue['status'] = 'final',
    isStated = false,
  ): IncomingValue => ({ value, status, isStated });

  it.each([
    ['a first value', null, incoming('1'), 'added'],
    ['the same amount, written otherwise', known('1.5'), incoming('1.50'), null],
    ['another amount', known('1.5'), incoming('1.51'), 'revised'],
    ['the same amount, final now', known('1', 'preliminary'), incoming('1'), 'revised'],
    ['a cell that is empty without a word', null, incoming(null, 'missing'), null],
    ['a cell that says that it is missing', null, incoming(null, 'missing', true), 'added'],
    ['a value that is gone', known('1'), incoming(null, 'missing'), 'withdrawn'],
    ['a value that is taken back', known('1'), incoming(null, 'missing', true), 'withdrawn'],
    ['what was gone already', known(null, 'missing'), incoming(null, 'missing', true), null],
    ['a value where none was', known(null, 'missing'), incoming('1'), 'revised'],
  ])('%s', (_name, before, after, change) => {
    expect(observationChange(before, after)).toBe(change);
  });
});

describe('two values', () => {
  it.each([
    ['1.5', '1.50', true],
    ['1.5', '1.6', false],
    [null, null, true],
    ['1', null, false],
    [null, '0', false],
    ['okänt', 'okänt', true],
    ['okänt', '1', false],
    ['1', 'okänt', false],
  ])('%j and %j: whether they are the same amount', (a, b, same) => {
    const [one, other] = [a, b].map((value) => ({ value, status: 'final' as const }));
    expect(one && other && isSame(one, other)).toBe(same);
  });
});

describe('a published number', () => {
  it.each([
    ['249436.0', '249436'],
    ['47.82', '47.82'],
    ['0.30000000000000004', '0.3'],
    ['1.0000005', '1.000001'],
    ['-1.0000005', '-1.000001'],
    ['-0.0', '0'],
    ['999999999999999', '999999999999999'],
    ['-999999999999999.25', '-999999999999999.25'],
    ['1234567890123456', null],
    ['999999999999999.9999999', null],
    ['1e5', '100000'],
    ['4.81E+01', '48.1'],
    ['-1.5e-2', '-0.015'],
    ['2.48690E5', '248690'],
    ['1e-30', '0'],
    ['1e16', null],
    ['1e999', null],
    ['e5', null],
    ['1,5', null],
    ['', null],
  ])('%j is kept as %j', (text, kept) => {
    expect(publishedDecimal(text)).toBe(kept);
  });
});

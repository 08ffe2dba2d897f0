import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, fullMonthsBetween, isCalendarDate, stockholmDate } from './calendar-date.ts';

const anyDate = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10));

describe('a calendar date', () => {
  it.each(['2026-01-31', '2024-02-29', '2000-02-29'])('is %s', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-04-00',
    '2026-4-1',
    '',
  ])('is not %j', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});

describe('the date in Stockholm', () => {
  it.each([
    ['in winter the day begins an hour before UTC', '2026-01-14T23:00:00Z', '2026-01-15'],
    ['in winter it is still yesterday just before', '2026-01-14T22:59:59Z', '2026-01-14'],
    ['in summer the day begins two hours before UTC', '2026-07-14T22:00:00Z', '2026-07-15'],
    [
      'the night the clock goes forward begins in winter time',
      '2026-03-28T23:00:00Z',
      '2026-03-29',
    ],
    ['the day the clock went forward ends in summer time', '2026-03-29T21:59:59Z', '2026-03-29'],
    ['and the next begins', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['the night the clock goes back begins in summer time', '2026-10-24T22:00:00Z', '2026-10-25'],
    ['the day the clock went back is an hour longer', '2026-10-25T22:59:59Z', '2026-10-25'],
    ['and the next begins', '2026-10-25T23:00:00Z', '2026-10-26'],
    ['long ago a year has four digits too', '0099-06-01T12:00:00Z', '0099-06-01'],
    ['the year turns', '2026-12-31T23:00:00Z', '2027-01-01'],
  ])('%s', (_case, instant, date) => {
    expect(stockholmDate(new Date(instant))).toBe(date);
  });

  it('refuses an instant that is none', () => {
    expect(() => stockholmDate(new Date('nonsense'))).toThrow(RangeError);
  });
});

describe('months later', () => {
  it.each([
    ['2026-01-15', 6, '2026-07-15'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-31', -12, '2025-01-31'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it('refuses what is no date', () => {
    expect(() => addMonths('2026-02-30', 1)).toThrow(
      new RangeError('Not a calendar date: 2026-02-30'),
    );
  });
});

describe('whole months between', () => {
  it.each([
    ['2026-01-15', '2026-07-14', 5],
    ['2026-01-15', '2026-07-15', 6],
    ['2026-08-31', '2027-02-28', 6],
    ['2026-08-31', '2027-02-27', 5],
    ['2026-05-01', '2026-05-01', 0],
    ['2026-05-02', '2026-05-01', -1],
  ])('%s and %s are %i', (from, to, months) => {
    expect(fullMonthsBetween(from, to)).toBe(months);
  });

  it('is the greatest number of months that does not pass the later date', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        const months = fullMonthsBetween(from, to);
        expect(addMonths(from, months) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
      }),
    );
  });

  it('gives back the months that were added', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -300, max: 300 }), (from, months) => {
        expect(isCalendarDate(addMonths(from, months))).toBe(true);
        expect(fullMonthsBetween(from, addMonths(from, months))).toBe(months);
      }),
    );
  });
});

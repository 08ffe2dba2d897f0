import { describe, expect, it } from '@jest/globals';
import { parseDateText } from './date-text.ts';

describe('a day as it is typed', () => {
  it.each([
    ['2026-03-01', '2026-03-01'],
    ['2026-3-1', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['2026/03/01', '2026-03-01'],
    ['2026.3.1', '2026-03-01'],
    ['2026 03 01', '2026-03-01'],
    ['2026–03–01', '2026-03-01'],
    ['  2026-12-31 ', '2026-12-31'],
    ['2024-02-29', '2024-02-29'],
    ['1 mars 2026', '2026-03-01'],
    ['den 1 mars 2026', '2026-03-01'],
    ['1. mars 2026', '2026-03-01'],
    ['01 MARS 2026', '2026-03-01'],
    ['1\u00a0mars\u00a02026', '2026-03-01'],
    ['24 dec. 2026', '2026-12-24'],
    ['5 maj 2026', '2026-05-05'],
    ['5 okt 2026', '2026-10-05'],
    ['5 sept 2026', '2026-09-05'],
    ['30 juni 2026', '2026-06-30'],
    ['30 jul 2026', '2026-07-30'],
    ['1 March 2026', '2026-03-01'],
    ['5 May 2026', '2026-05-05'],
    ['March 1, 2026', '2026-03-01'],
    ['Oct 5 2026', '2026-10-05'],
  ])('reads %j as %s', (typed, date) => {
    expect(parseDateText(typed)).toBe(date);
  });

  it.each([
    [''],
    ['nästa vecka'],
    ['2026'],
    ['2026-03'],
    ['2026-13-01'],
    ['2026-02-30'],
    ['30 februari 2026'],
    ['2026-00-10'],
    ['0000-01-01'],
    ['2026-03/01'],
    ['202631'],
    ['260301'],
    ['26-03-01'],
    ['1/3/2026'],
    ['01.03.2026'],
    ['1 ma 2026'],
    ['1 marsch 2026'],
    ['1 mars'],
    ['1 mars 26'],
    ['2026-03-01 12:00'],
    ['12026-03-01'],
  ])('reads no day in %j', (typed) => {
    expect(parseDateText(typed)).toBeNull();
  });

  it('knows the months of the languages that it is given', () => {
    expect(parseDateText('1 maaliskuuta 2026', ['fi'])).toBeNull();
    expect(parseDateText('1 maaliskuu 2026', ['fi'])).toBe('2026-03-01');
    expect(parseDateText('1 mars 2026', ['fi'])).toBeNull();
  });
});

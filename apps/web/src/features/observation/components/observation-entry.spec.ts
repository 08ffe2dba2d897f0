import type { SeriesRow } from '@samhandling/contract';
import { describe, expect, it } from '@jest/globals';
import { SERIES } from '../testing/series.fixture.ts';
import { EMPTY_ENTRY, entryProblems, observationBody } from './observation-entry.ts';

const typed = {
  ...EMPTY_ENTRY,
  period: '2024',
  value: '12,50',
  source: 'Enkät',
  method: 'Räknat',
};
const KNOWN = [{ period: '2023', value: '11.5' }];
const sent = (entry: typeof typed) => observationBody(entry, SERIES, KNOWN);
const codesOf = (entry: typeof typed, series: SeriesRow = SERIES) =>
  entryProblems(observationBody(entry, series, KNOWN), series, KNOWN).map(({ field, code }) => [
    field,
    code,
  ]);

describe('a value that is entered', () => {
  it('is sent digit by digit, in the unit of its series', () => {
    expect(sent(typed)).toMatchObject({ value: '12.50', unit: 'percent' });
    expect(codesOf(typed)).toEqual([]);
  });

  it('has no amount where it is missing, whatever was typed before', () => {
    expect(sent({ ...typed, status: 'missing' }).value).toBeNull();
  });

  it('is sent with the reason where it is odd, and without what was typed for another value', () => {
    const entry = { ...typed, reason: ' Ny metod. ' };
    expect(sent({ ...entry, value: '115' }).reason).toBe('Ny metod.');
    expect(sent(entry).reason).toBe('');
  });

  it('is checked before it is sent', () => {
    expect(codesOf({ ...typed, period: '2024M01' })).toEqual([
      ['/period', 'observation.period_differs'],
    ]);
    expect(codesOf({ ...typed, value: '22.555' })).toEqual([
      ['/value', 'observation.thousands_mark'],
      ['/value', 'invalid_format'],
    ]);
    expect(codesOf({ ...typed, value: '115' })).toEqual([
      ['/reason', 'observation.reason_missing'],
    ]);
    expect(codesOf({ ...typed, value: '115', reason: 'Ny metod.' })).toEqual([]);
    expect(codesOf({ ...typed, value: 'tolv' })).toContainEqual([
      '/value',
      'observation.value_invalid',
    ]);
    expect(codesOf({ ...typed, value: '', source: '' })).toEqual(
      expect.arrayContaining([
        ['/value', 'observation.value_missing'],
        ['/source', 'observation.source_missing'],
      ]),
    );
  });
});

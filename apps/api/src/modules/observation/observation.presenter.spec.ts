import { describe, expect, it } from '@jest/globals';
import { presentRevision } from './observation.presenter.ts';
import type { RevisionRow } from './observation.repository.ts';

const ROW: RevisionRow = {
  series: {
    id: 'series',
    indicator: { code: 'k-e1-1', title: 'Sysselsatta' },
    measureCode: 'employed',
    measureName: 'Sysselsatta',
    placeCode: '25',
    placeName: 'Norrbotten',
    sex: null,
    birth: null,
    ageGroup: null,
    unit: 'percent',
  },
  period: '2025',
  value: '78.5',
  asWritten: '78,5',
  status: 'final',
  origin: 'hand',
  revision: 2,
  source: 'SCB',
  method: 'Räknat för hand.',
  note: null,
  doubts: ['changed_by_factor'],
  reason: 'Ny metod.',
  isRetracted: false,
  retrievedAt: new Date('2026-01-01T08:00:00Z'),
  recordedAt: new Date('2026-01-02T08:00:00Z'),
  isLatest: true,
};

describe('A revision of a value', () => {
  it('goes out field by field, and does not say who made it', () => {
    const kept = { ...ROW, recordedBy: 'anna', importRunId: 'run' };
    expect(presentRevision(kept)).toEqual({
      series: ROW.series,
      period: '2025',
      value: '78.5',
      asWritten: '78,5',
      status: 'final',
      origin: 'hand',
      revision: 2,
      source: 'SCB',
      method: 'Räknat för hand.',
      note: null,
      doubts: ['changed_by_factor'],
      reason: 'Ny metod.',
      isRetracted: false,
      retrievedAt: '2026-01-01T08:00:00.000Z',
      recordedAt: '2026-01-02T08:00:00.000Z',
      isLatest: true,
    });
  });

  it('that no source was asked for has no time of that', () => {
    expect(presentRevision({ ...ROW, retrievedAt: null }).retrievedAt).toBeNull();
  });
});

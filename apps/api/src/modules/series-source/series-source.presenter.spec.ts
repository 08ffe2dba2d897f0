import { describe, expect, it } from '@jest/globals';
import { CALLERS, tableOf } from '@samhandling/domain/testing/callers';
import { presentSource } from './series-source.presenter.ts';
import type { StoredSource } from './series-source.repository.ts';

const ROW: StoredSource = {
  id: 'source',
  series: {
    id: 'series',
    indicator: { code: 'k-e1-1', title: 'Sysselsatta' },
    measureCode: 'employed',
    measureName: 'Andel sysselsatta',
    placeCode: '25',
    placeName: 'Norrbotten',
    sex: 'women',
    birth: null,
    ageGroup: null,
    unit: 'percent',
  },
  mapping: {
    provider: 'kolada',
    kpi: 'N01951',
    municipality: '0025',
    gender: 'K',
    periodForm: 'year',
  },
  unit: 'percent',
  interval: 'weekly',
  storesWithoutReview: true,
  credit: 'Kolada',
  nextPublicationOn: '2026-03-01',
  fetchedAt: new Date('2026-01-31T23:30:00Z'),
  fetchedOn: '2026-02-01',
  changesSince: null,
  hasOpenRun: false,
  lastRun: { id: 'run', state: 'stored', startedAt: '2026-01-31T23:00:00Z', changes: 3 },
  latestPeriod: '2025',
  version: 2,
};

describe('The source of a series', () => {
  it('goes out field by field, with the day it is asked next', () => {
    expect(presentSource(ROW, CALLERS.coordinator, '2026-02-02')).toEqual({
      id: 'source',
      series: ROW.series,
      mapping: ROW.mapping,
      unit: 'percent',
      interval: 'weekly',
      storesWithoutReview: true,
      credit: 'Kolada',
      nextPublicationOn: '2026-03-01',
      fetchedAt: '2026-01-31T23:30:00.000Z',
      isStale: false,
      nextFetchOn: '2026-02-08',
      lastRun: { id: 'run', state: 'stored', startedAt: '2026-01-31T23:00:00Z', changes: 3 },
      latestPeriod: '2025',
      version: 2,
      abilities: { update: true, remove: true, fetch: true },
    });
  });

  it('that was never asked is stale and asked at once', () => {
    expect(
      presentSource({ ...ROW, fetchedAt: null, fetchedOn: null }, null, '2026-02-02'),
    ).toMatchObject({ fetchedAt: null, isStale: true, nextFetchOn: '2026-02-02' });
  });

  it('is stale once the provider has published anew', () => {
    const isStaleOn = (today: string) =>
      presentSource({ ...ROW, nextPublicationOn: '2026-02-03' }, null, today).isStale;
    expect([isStaleOn('2026-02-02'), isStaleOn('2026-02-03')]).toEqual([false, true]);
  });

  it.each([
    [false, 'update remove fetch'],
    [true, 'update'],
  ])('is kept by coordinators and administrators; a run is open: %s', (hasOpenRun, abilities) => {
    expect(
      tableOf((person) => presentSource({ ...ROW, hasOpenRun }, person, '2026-02-02').abilities),
    ).toEqual({ coordinator: abilities, administrator: abilities });
  });
});

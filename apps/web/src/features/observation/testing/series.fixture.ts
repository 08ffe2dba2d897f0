import type { ObservationRevision, SeriesRow } from '@samhandling/contract';

export const SERIES: SeriesRow = {
  id: '0d6f3f55-9b46-4b0e-8d0b-6a7d1f4c2b10',
  indicator: { code: 't-e1-1', title: 'Resor med kollektivtrafik' },
  measureCode: 't-e1-1-kollektivtrafik',
  measureName: 'Andel resor',
  placeCode: '25',
  placeName: 'Norrbotten',
  sex: null,
  birth: null,
  ageGroup: null,
  unit: 'percent',
  periodForm: 'year',
  fittingUnits: ['percent'],
  latest: { period: '2023', value: '11.5' },
  source: null,
  abilities: { record: true, addSource: true },
};

export const revision = (over: Partial<ObservationRevision> = {}): ObservationRevision => ({
  series: SERIES,
  period: '2023',
  value: '11.5',
  asWritten: '11,5',
  status: 'preliminary',
  origin: 'hand',
  revision: 1,
  source: 'Enkät 2023',
  method: 'Räknat',
  note: null,
  doubts: [],
  reason: null,
  isRetracted: false,
  retrievedAt: null,
  recordedAt: '2026-01-01T10:00:00.000Z',
  isLatest: true,
  ...over,
});

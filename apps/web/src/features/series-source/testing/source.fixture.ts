import type { SeriesSource } from '@samhandling/contract';

export const source = (over: Partial<SeriesSource> = {}): SeriesSource => ({
  id: '3f6d3f55-9b46-4b0e-8d0b-6a7d1f4c2b10',
  series: {
    id: '0d6f3f55-9b46-4b0e-8d0b-6a7d1f4c2b10',
    indicator: { code: 'l-e1-1', title: 'Invånare och könsfördelning' },
    ...{ measureCode: 'l-e1-1-invanare', measureName: 'Medborgare' },
    ...{ placeCode: '25', placeName: 'Norrbotten', sex: null, birth: null, ageGroup: null },
    unit: 'persons',
  },
  mapping: {
    ...{ provider: 'kolada', kpi: 'N01951', municipality: '0025', gender: 'T' },
    periodForm: 'year',
  },
  unit: 'persons',
  interval: 'weekly',
  storesWithoutReview: false,
  credit: 'Kolada',
  nextPublicationOn: '2027-02-20',
  isStale: true,
  fetchedAt: null,
  nextFetchOn: null,
  lastRun: null,
  latestPeriod: '2024',
  version: 1,
  abilities: { update: true, remove: true, fetch: true },
  ...over,
});

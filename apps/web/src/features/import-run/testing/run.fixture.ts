import type { ImportChange, ImportRun } from '@samhandling/contract';

export const run = (over: Partial<ImportRun> = {}): ImportRun => ({
  id: '9f6d3f55-9b46-4b0e-8d0b-6a7d1f4c2b10',
  ...{ kind: 'source', state: 'in_review', isScheduled: false, startedBy: 'Eva Lindgren' },
  startedAt: '2026-11-01T10:00:00.000Z',
  fetchedAt: '2026-11-01T10:01:00.000Z',
  ...{ settledAt: null, settledBy: null, reason: null, fileName: null, source: null },
  resumesAt: null,
  counts: { added: 1, revised: 1, withdrawn: 0, unchanged: 3, waiting: 2, stored: 0 },
  steps: { total: 1, done: 1, failed: 0 },
  version: 1,
  abilities: { resume: false, store: true, discard: true },
  stepList: [],
  ...over,
});

export const change = (over: Partial<ImportChange> = {}): ImportChange => ({
  id: '1a6d3f55-9b46-4b0e-8d0b-6a7d1f4c2b10',
  ...{ kind: 'revised', state: 'waiting', period: '2024' },
  series: {
    id: '0d6f3f55-9b46-4b0e-8d0b-6a7d1f4c2b10',
    indicator: { code: 'l-e1-1', title: 'Invånare och könsfördelning' },
    ...{ measureCode: 'l-e1-1-konsfordelning', measureName: 'Andel kvinnor och män' },
    ...{ placeCode: '25', placeName: 'Norrbotten', sex: 'women', birth: null, ageGroup: null },
    unit: 'percent',
  },
  before: { value: '48.8', status: 'preliminary', note: '', revision: 1, origin: 'source' },
  after: { value: '48.9', status: 'final', note: '' },
  ...over,
});

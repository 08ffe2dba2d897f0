import type { Measure, Observation, Series, Target } from '@samhandling/contract';

/** What a source publishes; null is missing there. */
export const observationOf = (
  period: string,
  value: string | null,
  of: Partial<Observation> = {},
): Observation => ({
  period,
  value,
  asWritten: value ?? '',
  status: value === null ? 'missing' : 'final',
  origin: 'source',
  revision: 1,
  source: 'Kolada',
  method: '',
  note: null,
  retrievedAt: null,
  recordedAt: '2026-01-01T00:00:00.000Z',
  isBaseline: false,
  ...of,
});

/** Values by period, as a source publishes them. */
export const published = (values: Readonly<Record<string, string | null>>): Observation[] =>
  Object.entries(values).map(([period, value]) => observationOf(period, value));

/** Values by period, as the strategy states them. */
export const stated = (values: Readonly<Record<string, string>>): Observation[] =>
  Object.entries(values).map(([period, value]) =>
    observationOf(period, value, { origin: 'strategy', revision: 0, isBaseline: true }),
  );

export const seriesOf = (
  placeCode: string,
  observations: Observation[],
  of: Partial<Series> = {},
): Series => ({
  placeCode,
  placeName: placeCode,
  sex: null,
  birth: null,
  ageGroup: null,
  unit: 'percent',
  observations,
  ...of,
});

/** What remains, as the API reckons it. */
export const gapOf = (value: string, of: Partial<Target['gap']> = {}): Target['gap'] => ({
  value,
  reason: null,
  unit: 'percent',
  direction: 'decrease',
  latest: '30.6',
  latestPeriod: '2024',
  goal: '25',
  isPreliminary: false,
  ...of,
});

export const targetOf = (of: Partial<Target> = {}): Target => ({
  kind: 'at_least',
  value: '25',
  unit: 'percent',
  year: 2030,
  baseYear: null,
  direction: null,
  sex: null,
  birth: null,
  note: null,
  asWritten: '',
  bound: null,
  parityBetween: [],
  assessment: {
    state: 'cannot_be_judged',
    reason: 'only_baseline',
    rule: 'at_least',
    isPreliminary: false,
    inputs: [],
    steps: [],
  },
  gap: {
    value: null,
    reason: 'no_value',
    unit: null,
    direction: null,
    latest: null,
    latestPeriod: null,
    goal: null,
    isPreliminary: false,
  },
  claims: { range: null, initiatives: 0, added: [], notAdded: [] },
  ...of,
});

export const measureOf = (
  series: Series[],
  targets: Target[] = [],
  of: Partial<Measure> = {},
): Measure => ({
  code: 'm',
  name: 'Mått',
  unit: 'percent',
  definition: null,
  series,
  breaks: [],
  targets,
  breakdowns: { sex: true, birth: false },
  ...of,
});

import type {
  StoredIndicator,
  StoredMeasure,
  StoredSeries,
  StoredTarget,
} from './indicator.repository.ts';

type StoredObservation = StoredSeries['observations'][number];

/** A published value of a year, for specs. */
export const storedObservation = (
  period: string,
  value: string | null,
  change: Partial<StoredObservation> = {},
): StoredObservation => ({
  period,
  value,
  asWritten: value ?? '',
  status: 'final',
  origin: 'source',
  revision: 1,
  source: 'SCB',
  method: '',
  note: null,
  doubts: [],
  reason: null,
  isRetracted: false,
  relativeToYear: null,
  retrievedAt: '2026-01-01T08:00:00Z',
  recordedAt: '2026-01-02T08:00:00Z',
  isBaseline: false,
  ...change,
});

/** What the strategy states of a year, for specs. */
export const statedObservation = (period: string, value: string): StoredObservation =>
  storedObservation(period, value, {
    origin: 'strategy',
    source: 'Strategin',
    revision: 0,
    retrievedAt: null,
    isBaseline: true,
  });

/** A series of the county, of all, in percent, for specs. */
export const storedSeries = (change: Partial<StoredSeries> = {}): StoredSeries => ({
  place: 'county',
  placeCode: '25',
  placeName: 'Norrbotten',
  sex: null,
  birth: null,
  ageGroup: null,
  unit: 'percent',
  observations: [],
  ...change,
});

/** A target of at least 80 percent by 2030, for specs. */
export const storedTarget = (change: Partial<StoredTarget> = {}): StoredTarget => ({
  kind: 'at_least',
  value: '80',
  bound: null,
  parityBetween: [],
  unit: 'percent',
  year: 2030,
  baseYear: null,
  direction: null,
  per: null,
  yearStatedIn: null,
  aim: null,
  differs: null,
  conditionOf: null,
  sex: null,
  birth: null,
  note: 'En anmärkning.',
  asWritten: 'minst 80 procent',
  ...change,
});

/** A measure of shares with one target and no values, for specs. */
export const storedMeasure = (change: Partial<StoredMeasure> = {}): StoredMeasure => ({
  code: 'employed',
  name: 'Andel sysselsatta',
  unit: 'percent',
  definition: 'Av alla 20–64 år.',
  sayings: { sv: { subject: 'andelen sysselsatta', unclear: ['Av vilka sägs inte.'] } },
  sexesAreOneWhole: false,
  breakdowns: { sex: true, birth: false },
  series: [],
  breaks: [],
  targets: [storedTarget()],
  ...change,
});

/** An indicator of the measures, for specs. */
export const storedIndicator = (...measures: StoredMeasure[]): StoredIndicator => ({
  code: 'k-e1-1',
  title: 'Sysselsatta',
  wording: 'Fler sysselsatta.',
  baselineNote: 'Från 2025.',
  area: { code: 'k', title: 'Kompetens', position: 1 },
  effectGoal: { code: 'k-e1', title: 'Fler i arbete', areaCode: 'k' },
  recordedOn: ['2026-01-02'],
  contributionCount: 3,
  measures,
});

import type { Measure, Observation, Series, Target } from '@samhandling/contract';
import {
  baselineValue,
  distanceFrom,
  fitsNationScale,
  isTargetMet,
  latestValue,
  onePerPeriod,
  standingOf,
  targetLevel,
} from '@samhandling/domain';

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
  doubts: [],
  reason: null,
  isRetracted: false,
  retrievedAt: null,
  recordedAt: '2026-01-01T00:00:00.000Z',
  isBaseline: false,
  isSuperseded: false,
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

const PLACES: Readonly<Record<string, Series['place']>> = { '00': 'nation', '25': 'county' };

/** A series of the county (`25`), the nation (`00`) or a municipality, as the API answers it. */
export const seriesOf = (
  placeCode: string,
  observations: Observation[],
  of: Partial<Series> = {},
): Series => {
  const shown = onePerPeriod(observations);
  return {
    place: PLACES[placeCode] ?? 'municipality',
    placeCode,
    placeName: placeCode,
    sex: null,
    birth: null,
    ageGroup: null,
    unit: 'percent',
    observations: observations.map((one) => ({ ...one, isSuperseded: !shown.includes(one) })),
    baseline: baselineValue(observations),
    latest: latestValue(observations),
    fitsNationScale: false,
    distance: null,
    ...of,
  };
};

/** What remains, as the API computes it. */
export const targetGapOf = (value: string, of: Partial<Target['gap']> = {}): Target['gap'] => ({
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

const WITHOUT_VALUES = { observations: [], breaks: [], thisYear: 0 };

export const targetOf = (of: Partial<Target> = {}): Target => {
  const target = { ...UNKNOWN_TARGET, ...of };
  return {
    ...target,
    level: of.level ?? targetLevel(target, 'percent', WITHOUT_VALUES),
    isMet: isTargetMet(target, target.gap, target.assessment),
  };
};

const UNKNOWN_TARGET: Target = {
  kind: 'at_least',
  value: '25',
  unit: 'percent',
  year: 2030,
  baseYear: null,
  direction: null,
  per: null,
  yearStatedIn: null,
  aim: null,
  differs: null,
  conditionOf: null,
  conditions: [],
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
  level: null,
  isMet: false,
  claims: {
    range: null,
    initiatives: 0,
    year: null,
    accepted: '0',
    byConfidence: { high: '0', medium: '0', low: '0' },
    withoutConfidence: '0',
    quotes: [],
    notAdded: [],
  },
};

export const measureOf = (
  series: Series[],
  targets: Target[] = [],
  of: Partial<Omit<Measure, 'standing'>> = {},
): Measure => {
  const unit = of.unit ?? 'percent';
  const breaks = (of.breaks ?? []).map(({ period }) => period);
  const compared = { unit, series, breaks, targets };
  const standing = standingOf(compared);
  return {
    code: 'm',
    name: 'Mått',
    unit,
    definition: null,
    sayings: {},
    sexesAreOneWhole: false,
    series: series.map((one) => ({
      ...one,
      fitsNationScale: one.place === 'county' && fitsNationScale(compared, one),
      distance: distanceFrom(standing.yardstick, one.latest),
    })),
    breaks: [],
    targets,
    standing,
    breakdowns: { sex: true, birth: false },
    ...of,
  };
};

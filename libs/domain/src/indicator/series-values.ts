import { type DecimalText } from '../decimal/decimal.ts';
import { type Observation } from './observation.ts';

/** One value of a series, as far as pictures and comparisons need to know it. */
export type SeriesObservation = Pick<Observation, 'period' | 'value' | 'status' | 'origin'>;

/** A value of a series that a picture or a sentence is about. */
export type SeriesValue = {
  readonly period: string;
  readonly value: DecimalText;
  readonly isPreliminary: boolean;
  /** The strategy states it as the baseline. */
  readonly isBaseline: boolean;
};

/**
 * Where a period stands on an axis of years: `2017/2018` at its last year, `2026M04` and `2026K2` at
 * their start. 0 where the text names no year.
 */
export function periodPlace(period: string): number {
  const [, year, kind, part] = /(\d{4})(?:([MKQ])(\d{1,2}))?$/.exec(period) ?? [];
  return Number(year ?? 0) + (kind ? (Number(part) - 1) / (kind === 'M' ? 12 : 4) : 0);
}

/**
 * One observation for each period, the earliest first. A published or entered value stands before what
 * the strategy states for the same period; a value that the source lacks does not. What has no year is
 * left out.
 */
export function onePerPeriod<T extends SeriesObservation>(observations: readonly T[]): T[] {
  const byPlace = new Map<number, T>();
  for (const observation of observations) {
    const place = periodPlace(observation.period);
    const before = byPlace.get(place);
    if (place === 0 || (before && isWeaker(observation, before))) continue;
    byPlace.set(place, observation);
  }
  return [...byPlace.values()].sort((a, b) => periodPlace(a.period) - periodPlace(b.period));
}

/** Whether an observation gives way to another one of the same period. */
function isWeaker(observation: SeriesObservation, other: SeriesObservation): boolean {
  const isStated = (one: SeriesObservation) => one.origin === 'strategy';
  if (isStated(observation)) return !isStated(other) && other.value !== null;
  return observation.value === null && isStated(other);
}

/** The values of a series, one for each period, the earliest first. */
export function seriesValues(observations: readonly SeriesObservation[]): SeriesValue[] {
  return onePerPeriod(observations).flatMap(({ period, value, status, origin }) =>
    value === null
      ? []
      : [
          {
            period,
            value,
            isPreliminary: status === 'preliminary',
            isBaseline: origin === 'strategy',
          },
        ],
  );
}

/** The latest value; null where there is none. */
export function latestValue(observations: readonly SeriesObservation[]): SeriesValue | null {
  return seriesValues(observations).at(-1) ?? null;
}

/** The value that the strategy states, also where another is published for its period; else the earliest. */
export function baselineValue(observations: readonly SeriesObservation[]): SeriesValue | null {
  const stated = observations.filter(({ origin }) => origin === 'strategy');
  return seriesValues(stated)[0] ?? seriesValues(observations)[0] ?? null;
}

import {
  absolute,
  compareDecimals,
  type Decimal,
  type DecimalText,
  isDecimalText,
  parseDecimal,
  round,
  subtract,
} from '../decimal/decimal.ts';
import { compareText } from '../ordering.ts';
import {
  type Birth,
  type ObservationOrigin,
  type ObservationStatus,
  type Sex,
} from './indicator-vocabulary.ts';

/** One value of a measure as it is known now (or was on a day), as assessment needs to know it. */
export type Observation = {
  /** The strategy's county, or the nation it is compared with. Municipalities are not assessed. */
  readonly place: 'county' | 'nation';
  /** As published: `2017`, `2017/2018`, `2026M04`, `2026K2`. */
  readonly period: string;
  /** Null where the source says that it is missing. */
  readonly value: DecimalText | null;
  readonly unit: string;
  readonly sex: Sex | null;
  readonly birth: Birth | null;
  /** What the strategy states is a baseline. */
  readonly origin: ObservationOrigin;
  readonly status: ObservationStatus;
  readonly source: string;
  /** Where the value is itself a change in percent (with its sign) against a year: that year. */
  readonly relativeToYear?: number | null;
};

/** An observation that has a value, with what to reckon with. */
export type ValuedObservation = Observation & {
  readonly value: DecimalText;
  readonly year: number;
  readonly amount: Decimal;
};

/** The year of a period: its last one (`2017/2018` is 2018). Null where there is none. */
export function periodYear(period: string): number | null {
  const years = period.match(/\d{4}/g);
  return years ? Number(years.at(-1)) : null;
}

/**
 * Those with a value and a year, earliest first; what the strategy states before what is published of
 * the same period. Missing values are never used.
 */
export function inOrder(observations: readonly Observation[]): ValuedObservation[] {
  return observations
    .flatMap((observation) => {
      const year = periodYear(observation.period);
      const { value, status } = observation;
      return value === null || status === 'missing' || year === null || !isDecimalText(value)
        ? []
        : [{ ...observation, value, year, amount: parseDecimal(value) }];
    })
    .sort(
      (a, b) =>
        comparePeriods(a.period, b.period) ||
        Number(isStated(b)) - Number(isStated(a)) ||
        compareText(keyOf(a), keyOf(b)),
    );
}

/** Orders periods by their year, then by their text; one without a year comes first. */
export function comparePeriods(a: string, b: string): number {
  return (periodYear(a) ?? 0) - (periodYear(b) ?? 0) || compareText(a, b);
}

/** Whether the strategy states the value. */
export function isStated({ origin }: Pick<Observation, 'origin'>): boolean {
  return origin === 'strategy';
}

/**
 * Where the way begins and where it has come to: what the strategy states as the baseline, else the
 * earliest; and the latest, which is the baseline itself where nothing is known of a later period.
 * Takes them in order; undefined where there are none.
 */
export function endsOf<T extends Observation>(
  ordered: readonly T[],
): { baseline: T; latest: T } | undefined {
  const baseline = ordered.find(isStated) ?? ordered[0];
  const last = ordered.at(-1);
  if (!baseline || !last) return undefined;
  return { baseline, latest: last.period === baseline.period ? baseline : last };
}

/** What is published of the period of a stated baseline, where it is another figure. */
export function otherThanStated(
  baseline: ValuedObservation,
  ordered: readonly ValuedObservation[],
): ValuedObservation | undefined {
  if (!isStated(baseline)) return undefined;
  return ordered.find(
    (other) =>
      !isStated(other) &&
      other.period === baseline.period &&
      other.unit === baseline.unit &&
      partOf(other) === partOf(baseline) &&
      !isSameFigure(other.amount, baseline.amount),
  );
}

/** Whether two figures agree at the coarser of their two precisions: 48.8 and 48.77 do. */
export function isSameFigure(a: Decimal, b: Decimal): boolean {
  const scale = Math.min(a.scale, b.scale);
  return compareDecimals(round(a, scale), round(b, scale)) === 0;
}

/** How far two figures may lie apart without being told apart: so many units of their last common decimal. */
export function toleranceOf(a: Decimal, b: Decimal, units: 1 | 2): Decimal {
  return { units: BigInt(units), scale: Math.min(a.scale, b.scale) };
}

/**
 * Which way a figure has moved: 0 where that is less than the figures can tell, which is one unit of the
 * last decimal that both have. Whole numbers are counted, and told apart by one, unless they are shares.
 */
export function moveOf(
  from: Pick<ValuedObservation, 'amount' | 'unit'>,
  to: Pick<ValuedObservation, 'amount'>,
  isWholeExact: boolean,
): -1 | 0 | 1 {
  const scale = Math.min(from.amount.scale, to.amount.scale);
  const [before, now] = [round(from.amount, scale), round(to.amount, scale)];
  const tolerance =
    scale === 0 && isWholeExact ? { units: 0n, scale: 0 } : toleranceOf(from.amount, to.amount, 1);
  const moved = subtract(now, before);
  return compareDecimals(absolute(moved), tolerance) <= 0 ? 0 : compareDecimals(now, before);
}

/** The first of the periods (of breaks) that lies after `from`, up to and including `to`. */
export function breakBetween(
  breaks: readonly string[],
  from: string,
  to: string,
): string | undefined {
  return [...breaks]
    .sort(comparePeriods)
    .find((period) => comparePeriods(from, period) < 0 && comparePeriods(period, to) <= 0);
}

/** The observation as it came, without what was added to reckon with. */
export function asPublished({
  place,
  period,
  value,
  unit,
  sex,
  birth,
  origin,
  status,
  source,
  relativeToYear = null,
}: Observation): Observation {
  return { place, period, value, unit, sex, birth, origin, status, source, relativeToYear };
}

function partOf({ place, sex, birth }: Observation): string {
  return `${place} ${sex} ${birth}`;
}

/** Which of one period: so that the order does not hang on how they came. */
function keyOf(observation: Observation): string {
  return `${partOf(observation)} ${observation.origin} ${observation.value}`;
}

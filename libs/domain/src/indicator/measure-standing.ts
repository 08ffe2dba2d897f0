import {
  compareDecimals,
  type DecimalText,
  multiply,
  parseDecimal,
  subtract,
  whole,
} from '../decimal/decimal.ts';
import { shown } from './assessment.ts';
import { type Breakdown } from './indicator-vocabulary.ts';
import { breakBetween } from './observation.ts';
import {
  baselineValue,
  latestValue,
  periodPlace,
  type SeriesObservation,
  type SeriesValue,
  seriesValues,
} from './series-values.ts';
import { levelsByYear, type LevelledTarget } from './target-level.ts';

/** A series of a measure, with its values. */
export type MeasureSeries = Breakdown & {
  readonly place: 'county' | 'nation' | 'municipality';
  readonly observations: readonly SeriesObservation[];
};

/** What a measure's values are compared by: all that is known of it. */
export type ComparedMeasure = {
  readonly unit: string;
  readonly series: readonly MeasureSeries[];
  /** Periods from which values are not compared with those before. */
  readonly breaks: readonly string[];
  readonly targets: readonly LevelledTarget[];
};

/** How the county stands in a measure: beside the nation, since the baseline, between women and men. */
export type MeasureStanding = {
  /** The nation's value in the period of the county's latest, else its latest; null where one scale does not fit both. */
  readonly nation: SeriesValue | null;
  /** The county's latest value less its baseline. Null without a later value, or across a break. */
  readonly change: DecimalText | null;
  /** The break between baseline and latest value, where there is one. */
  readonly breakPeriod: string | null;
  /** The latest value of women less that of men. */
  readonly sexDifference: DecimalText | null;
  /** What the shares of municipalities are compared with; null for numbers, which differ by size alone. */
  readonly yardstick: { readonly value: DecimalText; readonly isTarget: boolean } | null;
};

const ALL: Breakdown = { sex: null, birth: null };

/** So many times as large as the other, and two values fit no common scale. */
const SCALE_LIMIT = 4;

/** How the county stands in the measure. */
export function standingOf(measure: ComparedMeasure): MeasureStanding {
  const county = seriesOf(measure, 'county', ALL);
  const latest = county ? latestValue(county.observations) : null;
  return {
    nation: nationBeside(latest, seriesOf(measure, 'nation', ALL)),
    ...changeSinceBaseline(county, measure.breaks),
    sexDifference: sexDifference(measure),
    yardstick: yardstick(measure, latest),
  };
}

/** Whether the nation's latest value of the same part of the population fits one scale with the county's. */
export function fitsNationScale(measure: ComparedMeasure, part: Breakdown): boolean {
  const [own, other] = [seriesOf(measure, 'county', part), seriesOf(measure, 'nation', part)].map(
    (series) => series && latestValue(series.observations),
  );
  return own && other ? isOneScale(own.value, other.value) : false;
}

/** The latest value of a series less what shares are compared with; null where either is missing. */
export function distanceFrom(
  yardstick: MeasureStanding['yardstick'],
  latest: SeriesValue | null,
): DecimalText | null {
  return yardstick && latest ? difference(latest.value, yardstick.value) : null;
}

/** Whether both are above zero and neither is four times the other. */
export function isOneScale(a: DecimalText, b: DecimalText): boolean {
  const [one, other] = [parseDecimal(a), parseDecimal(b)];
  const isBelowLimit = (low: typeof one, high: typeof one) =>
    compareDecimals(high, multiply(low, whole(SCALE_LIMIT))) < 0;
  return (
    compareDecimals(one, whole(0)) > 0 &&
    compareDecimals(other, whole(0)) > 0 &&
    isBelowLimit(one, other) &&
    isBelowLimit(other, one)
  );
}

function nationBeside(
  latest: SeriesValue | null,
  nation: MeasureSeries | undefined,
): SeriesValue | null {
  if (!latest || !nation) return null;
  const values = seriesValues(nation.observations);
  const place = periodPlace(latest.period);
  const beside = values.find(({ period }) => periodPlace(period) === place) ?? values.at(-1);
  return beside && isOneScale(latest.value, beside.value) ? beside : null;
}

function changeSinceBaseline(
  county: MeasureSeries | undefined,
  breaks: readonly string[],
): Pick<MeasureStanding, 'change' | 'breakPeriod'> {
  const baseline = county && baselineValue(county.observations);
  const latest = county && latestValue(county.observations);
  if (!baseline || !latest || periodPlace(baseline.period) >= periodPlace(latest.period)) {
    return { change: null, breakPeriod: null };
  }
  const breakPeriod = breakBetween(breaks, baseline.period, latest.period) ?? null;
  return {
    change: breakPeriod === null ? difference(latest.value, baseline.value) : null,
    breakPeriod,
  };
}

function sexDifference(measure: ComparedMeasure): DecimalText | null {
  const [women, men] = (['women', 'men'] as const).map((sex) => {
    const series = seriesOf(measure, 'county', { sex, birth: null });
    return series && latestValue(series.observations);
  });
  return women && men ? difference(women.value, men.value) : null;
}

function yardstick(
  { unit, targets }: ComparedMeasure,
  latest: SeriesValue | null,
): MeasureStanding['yardstick'] {
  if (unit !== 'percent') return null;
  const level = levelsByYear(targets, ALL).at(-1)?.level;
  if (level !== undefined) return { value: level, isTarget: true };
  return latest && { value: latest.value, isTarget: false };
}

function seriesOf(
  { series }: ComparedMeasure,
  place: MeasureSeries['place'],
  { sex, birth }: Breakdown,
): MeasureSeries | undefined {
  return series.find((one) => one.place === place && one.sex === sex && one.birth === birth);
}

/** `a - b`, with at most four decimals. */
function difference(a: DecimalText, b: DecimalText): DecimalText {
  return shown(subtract(parseDecimal(a), parseDecimal(b)));
}

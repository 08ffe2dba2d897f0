import {
  compareDecimals,
  type Decimal,
  type DecimalText,
  formatShort,
  parseDecimal,
  round,
  subtract,
  whole,
} from '../decimal/decimal.ts';
import { changesOf, LEVEL_DECIMALS, levelAfterChange, wayOf } from './assess-change.ts';
import { isPairsVerdict, nationPairs } from './assess-comparison.ts';
import { comparedPairs, comparisonsOf } from './assess-parity.ts';
import { isWholeYear } from './assess-per-year.ts';
import { type Direction } from './indicator-vocabulary.ts';
import { type AssessmentFacts, type Verdict } from './assessment.ts';
import { countySeries, isVerdict } from './county-series.ts';
import { breakBetween, endsOf, type Observation, type ValuedObservation } from './observation.ts';
import { isPairLevel, type Pair, pairEnds, shownDifferenceOf } from './pair.ts';
import { type Target, targetFaults } from './target.ts';

/**
 * Why no gap can be told. `no_target_value`: only a direction is wanted; `moving_target`: what is wanted
 * is to grow faster; `several_gaps`: parity between several pairs. The others are those of assessments.
 */
export const TARGET_GAP_REASONS = [
  'no_target_value',
  'moving_target',
  'several_gaps',
  'target_incomplete',
  'no_value',
  'unit_differs',
  'breakdown_missing',
  'no_nation_value',
  'no_base_year',
  'series_break',
  'net',
  'baseline_unit',
  'year_not_ended',
] as const;
/** One of {@link TARGET_GAP_REASONS}. */
export type TargetGapReason = (typeof TARGET_GAP_REASONS)[number];

/** What remains from the latest value to the target. */
export type TargetGap = {
  /** A size, in `unit`; 0 where the target's value is met. Null where it cannot be told, with the reason. */
  readonly value: DecimalText | null;
  readonly reason: TargetGapReason | null;
  readonly unit: string | null;
  /** Which way it closes. Null where it closes both ways (parity), or where that is unknown. */
  readonly direction: Extract<Direction, 'increase' | 'decrease'> | null;
  /** The latest value, in `unit`; for parity that of the first part. */
  readonly latest: DecimalText | null;
  readonly latestPeriod: string | null;
  /** Where the target stands, in `unit`: for parity where the other part stands. */
  readonly goal: DecimalText | null;
  readonly isPreliminary: boolean;
};

/**
 * What remains from the latest value to the target, in the unit that the measure's contributions are
 * stated in: for a change against a base year the level that the change leads to (with at most four
 * decimals), or percent where the values come as changes. That the latest is reckoned with says nothing
 * of how it came about. Never throws.
 */
export function remainingTargetGap(
  target: Target,
  observations: readonly Observation[],
  breaks: readonly string[] = [],
  thisYear = 0,
): TargetGap {
  if (targetFaults(target).length > 0) return noTargetGap('target_incomplete');
  return TARGET_GAPS[target.kind](target, { observations, breaks, thisYear });
}

const TARGET_GAPS: Record<Target['kind'], (target: Target, facts: AssessmentFacts) => TargetGap> = {
  at_least: targetGapToLevel,
  at_most: targetGapToLevel,
  rest_of_share: targetGapToLevel,
  change_against_base: targetGapToChange,
  direction_only: targetGapWithoutValue,
  faster_than_nation: targetGapWithoutValue,
  on_par_with_nation: targetGapToNation,
  parity_between_sexes: targetGapBetweenParts,
};

function targetGapToLevel(target: Target, facts: AssessmentFacts): TargetGap {
  const direction = target.kind === 'at_most' ? 'decrease' : 'increase';
  const series = countySeries(target, facts);
  if (isVerdict(series)) return noTargetGap(reasonOf(series), { direction, unit: target.unit });
  const fitting = series.filter(({ unit }) => target.unit === null || unit === target.unit);
  if (fitting.length === 0) return noTargetGap('unit_differs', { direction, unit: target.unit });
  if (target.differs === 'net') return noTargetGap('net', { direction, unit: target.unit });
  const latest = latestOfTarget(target, fitting, facts.thisYear);
  if (!latest) return noTargetGap('year_not_ended', { direction, unit: target.unit });
  const wanted = target.kind === 'rest_of_share' ? '100' : (target.value ?? '0');
  return targetGapFrom(latest, latest.amount, parseDecimal(wanted), direction);
}

function targetGapToChange(target: Target, facts: AssessmentFacts): TargetGap {
  const direction = wayOf(target) === 1 ? 'increase' : 'decrease';
  const series = countySeries(target, facts);
  if (isVerdict(series)) return noTargetGap(reasonOf(series), { direction });
  const { base, changes } = changesOf(series, target.baseYear);
  const latest = latestOfTarget(target, changes, facts.thisYear);
  if (!latest) return noTargetGap('no_base_year', { direction });
  const value = parseDecimal(target.value ?? '0');
  if (!latest.level || !base) return targetGapFrom(latest, latest.amount, value, direction);
  if (series.at(-1)?.unit !== base.unit) return noTargetGap('unit_differs', { direction });
  if (breakBetween(facts.breaks, base.period, latest.period) !== undefined) {
    return noTargetGap('series_break', { direction, unit: base.unit });
  }
  const targetLevel = levelAfterChange(base.amount, value);
  return targetGapFrom(latest.level, latest.level.amount, targetLevel, direction);
}

function targetGapWithoutValue(target: Target, facts: AssessmentFacts): TargetGap {
  const isGrowth = target.kind === 'faster_than_nation';
  const direction = target.direction === 'decrease' ? 'decrease' : 'increase';
  const series = countySeries(target, facts);
  const reason = isGrowth
    ? 'moving_target'
    : target.differs === 'baseline_unit' && isVerdict(series)
      ? 'baseline_unit'
      : 'no_target_value';
  const latest = isVerdict(series) ? undefined : endsOf(series)?.latest;
  const { unit } = latest ?? target;
  return noTargetGap(reason, { direction, unit, ...(latest ? latestOf(latest) : {}) });
}

function targetGapToNation(target: Target, facts: AssessmentFacts): TargetGap {
  const found = nationPairs(target, facts);
  if (isPairsVerdict(found)) return noTargetGap(reasonOf(found), { unit: target.unit });
  const { last } = pairEnds(found.pairs);
  const isBelow = compareDecimals(last.left.amount, last.right.amount) < 0;
  return pairTargetGap(last, isBelow ? 'increase' : 'decrease');
}

function targetGapBetweenParts(target: Target, { observations }: AssessmentFacts): TargetGap {
  const comparisons = comparisonsOf(target);
  const [only] = comparisons;
  if (!only || comparisons.length > 1) return noTargetGap('several_gaps', { unit: target.unit });
  const found = comparedPairs(only, target, observations);
  if (isPairsVerdict(found)) return noTargetGap(reasonOf(found), { unit: target.unit });
  return pairTargetGap(pairEnds(found.pairs).last, null);
}

/** The value that a target is told by: of its own year once that is known; of whole years only, per year. */
function latestOfTarget<T extends ValuedObservation>(
  { per, year }: Target,
  series: readonly T[],
  thisYear: number,
): T | undefined {
  if (per !== null) return endsOf(series.filter((one) => isWholeYear(one, thisYear)))?.latest;
  return series.findLast((one) => one.year === year) ?? endsOf(series)?.latest;
}

function pairTargetGap(pair: Pair, direction: TargetGap['direction']): TargetGap {
  return {
    value: isPairLevel(pair) ? '0' : formatShort(shownDifferenceOf(pair)),
    reason: null,
    unit: pair.left.unit,
    direction,
    ...latestOf(pair.left),
    goal: pair.right.value,
    isPreliminary: [pair.left, pair.right].some(({ status }) => status === 'preliminary'),
  };
}

function targetGapFrom(
  latest: ValuedObservation,
  now: Decimal,
  targetLevel: Decimal,
  direction: 'increase' | 'decrease',
): TargetGap {
  const left = direction === 'increase' ? subtract(targetLevel, now) : subtract(now, targetLevel);
  const remaining = left.units > 0n ? left : whole(0);
  return {
    value: formatShort(tidy(remaining)),
    reason: null,
    unit: latest.unit,
    direction,
    ...latestOf(latest),
    goal: formatShort(tidy(targetLevel)),
    isPreliminary: latest.status === 'preliminary',
  };
}

function noTargetGap(reason: TargetGapReason, known: Partial<TargetGap> = {}): TargetGap {
  return {
    value: null,
    reason,
    unit: null,
    direction: null,
    latest: null,
    latestPeriod: null,
    goal: null,
    isPreliminary: false,
    ...known,
  };
}

function latestOf({ value, period, status }: ValuedObservation) {
  return { latest: value, latestPeriod: period, isPreliminary: status === 'preliminary' };
}

function tidy(value: Decimal): Decimal {
  return value.scale > LEVEL_DECIMALS ? round(value, LEVEL_DECIMALS) : value;
}

/** Why assessment found nothing to judge, as a gap says it: without any value there is no latest. */
function reasonOf({ reason }: Verdict): TargetGapReason {
  return TARGET_GAP_REASONS.find((known) => known === reason) ?? 'no_value';
}

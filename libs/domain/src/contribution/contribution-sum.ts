import { type Decimal, type DecimalText, isDecimalText, parseDecimal } from '../decimal/decimal.ts';
import {
  type Birth,
  BIRTHS,
  type Direction,
  DIRECTIONS,
  type Sex,
  SEXES,
} from '../indicator/indicator-vocabulary.ts';
import {
  allowsBreakdown,
  type Measure,
  type MeasuredIndicator,
  measureOf,
} from '../indicator/measure.ts';
import { isAddable } from '../observation/unit.ts';
import { compareText } from '../ordering.ts';
import {
  type Confidence,
  CONTRIBUTION_KINDS,
  type ContributionKind,
} from './contribution-vocabulary.ts';
import { sizesByConfidence, type SizesByConfidence, totalSize } from './sizes-by-confidence.ts';

/**
 * One value that an initiative states: an expected one for one part of the population, or one seen.
 * A contribution that says no value at all comes as one with `value: null`.
 */
export type ContributionValue = {
  readonly contributionId: string;
  readonly initiativeId: string;
  readonly kind: ContributionKind;
  readonly indicatorCode: string | null;
  /** Null: the indicator's only measure. */
  readonly measureCode: string | null;
  readonly direction: Direction | null;
  /** Size, not negative: the direction says which way. */
  readonly value: DecimalText | null;
  readonly unit: string | null;
  readonly sex: Sex | null;
  readonly birth: Birth | null;
  /** By when it is expected, or when it was seen. */
  readonly year: number | null;
  readonly confidence: Confidence | null;
  /** The coordinator has read what it says and accepted it. */
  readonly isAccepted: boolean;
  /** When it was stated, as text that sorts by time (a date or an instant in UTC). */
  readonly statedAt: string;
};

/** One sum that may be made. Totals of all are never made of women and men: each stands for itself. */
export type ContributionSum = SizesByConfidence & {
  readonly kind: ContributionKind;
  readonly indicatorCode: string;
  readonly measureCode: string;
  readonly unit: string;
  readonly year: number;
  readonly direction: Direction;
  readonly sex: Sex | null;
  readonly birth: Birth | null;
  readonly total: DecimalText;
  /** Each once, in order of their ids. */
  readonly initiativeIds: string[];
};

/** Why a contribution is in no sum. `never_added`: a share, or something else whose sizes make no sum. */
export const NOT_SUMMED_REASONS = [
  'other_indicator',
  'only_direction',
  'no_value',
  'value_invalid',
  'measure_unclear',
  'unit_differs',
  'never_added',
  'breakdown_differs',
  'no_year',
  'already_counted',
] as const;
/** One of {@link NOT_SUMMED_REASONS}. */
export type NotSummedReason = (typeof NOT_SUMMED_REASONS)[number];

/** A stated value that cannot be added, and why. */
export type NotSummed = {
  readonly contributionId: string;
  readonly kind: ContributionKind;
  readonly sex: Sex | null;
  readonly birth: Birth | null;
  readonly reason: NotSummedReason;
};

/** A stated value that can be added to others of its kind. */
export type Summable = ContributionValue & {
  readonly direction: Direction;
  readonly year: number;
  readonly amount: Decimal;
  readonly measure: Measure;
};

/**
 * Adds what initiatives state for an indicator, only where kind, measure, unit, year, direction and
 * breakdown agree and the thing itself adds, which a share never does; increases and decreases are not set off against each other. An initiative counts
 * once in a sum: the same value twice (a row for each partner) is one, and of several values the one
 * stated last counts (at the same time, the one of the greatest contribution id), the others are listed.
 * The order of the values does not matter, and nothing is rounded.
 */
export function sumContributions(
  values: readonly ContributionValue[],
  indicator: MeasuredIndicator,
): { sums: ContributionSum[]; notSummed: NotSummed[] } {
  const notSummed: NotSummed[] = [];
  const cells = new Map<string, Summable[]>();
  const leaveOut = (
    { contributionId, kind, sex, birth }: ContributionValue,
    reason: NotSummedReason,
  ) => notSummed.push({ contributionId, kind, sex, birth, reason });

  for (const value of distinct(values)) {
    const checked = checkValue(value, indicator);
    if (typeof checked === 'string') {
      leaveOut(value, checked);
      continue;
    }
    const counted = cells.get(cellKey(checked)) ?? [];
    if (counted.some(({ initiativeId }) => initiativeId === checked.initiativeId)) {
      leaveOut(value, 'already_counted');
    } else {
      cells.set(cellKey(checked), [...counted, checked]);
    }
  }
  const sums = [...cells.values()].map((cell) => sumOf(cell, indicator.code));
  return { sums: sums.sort(bySumOrder), notSummed: notSummed.sort(byListOrder) };
}

/** Each statement once, the latest first. */
function distinct(values: readonly ContributionValue[]): ContributionValue[] {
  const byContent = new Map(values.map((value) => [JSON.stringify(contentOf(value)), value]));
  return [...byContent.values()].sort(
    (a, b) =>
      compareText(b.statedAt, a.statedAt) ||
      compareText(b.contributionId, a.contributionId) ||
      compareText(JSON.stringify(contentOf(a)), JSON.stringify(contentOf(b))),
  );
}

function contentOf(value: ContributionValue): readonly (string | number | boolean | null)[] {
  return [
    value.contributionId,
    value.initiativeId,
    value.kind,
    value.indicatorCode,
    value.measureCode,
    value.direction,
    value.value,
    value.unit,
    value.sex,
    value.birth,
    value.year,
    value.confidence,
    value.isAccepted,
    value.statedAt,
  ];
}

/**
 * Whether sizes of the measure may be added. Beside a target of each year nobody says whether a size is
 * for each year or in all, so none is.
 */
export function mayBeAdded({ unit, targets = [] }: Measure): boolean {
  return isAddable(unit) && !targets.some(({ per }) => per !== null);
}

/** The value with what to add it by, or why it cannot be added to any. */
export function checkValue(
  value: ContributionValue,
  indicator: MeasuredIndicator,
): Summable | NotSummedReason {
  const read = readValue(value, indicator);
  return typeof read === 'string' || mayBeAdded(read.measure) ? read : 'never_added';
}

/** The value as a size of a measure in a year, or why it is none. Whether sizes add is another question. */
export function readValue(
  value: ContributionValue,
  indicator: MeasuredIndicator,
): Summable | NotSummedReason {
  const { direction, year } = value;
  if (value.indicatorCode !== indicator.code) return 'other_indicator';
  if (direction === 'maintain') return 'only_direction';
  if (value.value === null) return direction === null ? 'no_value' : 'only_direction';
  if (direction === null || !isDecimalText(value.value) || value.value.startsWith('-')) {
    return 'value_invalid';
  }
  const measure = measureOf(indicator, value.measureCode);
  if (!measure) return 'measure_unclear';
  if (value.unit !== measure.unit) return 'unit_differs';
  if (!allowsBreakdown(measure, value)) return 'breakdown_differs';
  if (year === null) return 'no_year';
  return { ...value, direction, year, measure, amount: parseDecimal(value.value) };
}

function cellKey({ kind, measure, year, direction, sex, birth }: Summable): string {
  return JSON.stringify([kind, measure.code, year, direction, sex, birth]);
}

function sumOf(cell: readonly Summable[], indicatorCode: string): ContributionSum {
  const { kind, measure, year, direction, sex, birth } = cell[0] as Summable;
  return {
    kind,
    indicatorCode,
    measureCode: measure.code,
    unit: measure.unit,
    year,
    direction,
    sex,
    birth,
    total: totalSize(cell),
    initiativeIds: cell.map(({ initiativeId }) => initiativeId).sort(compareText),
    ...sizesByConfidence(cell),
  };
}

/** Expected before observed, then measure, year, direction, all before parts. */
function bySumOrder(a: ContributionSum, b: ContributionSum): number {
  return (
    CONTRIBUTION_KINDS.indexOf(a.kind) - CONTRIBUTION_KINDS.indexOf(b.kind) ||
    compareText(a.measureCode, b.measureCode) ||
    a.year - b.year ||
    DIRECTIONS.indexOf(a.direction) - DIRECTIONS.indexOf(b.direction) ||
    rank<Sex>(SEXES, a.sex) - rank<Sex>(SEXES, b.sex) ||
    rank<Birth>(BIRTHS, a.birth) - rank<Birth>(BIRTHS, b.birth)
  );
}

function byListOrder(a: NotSummed, b: NotSummed): number {
  return (
    compareText(a.contributionId, b.contributionId) ||
    CONTRIBUTION_KINDS.indexOf(a.kind) - CONTRIBUTION_KINDS.indexOf(b.kind) ||
    rank<Sex>(SEXES, a.sex) - rank<Sex>(SEXES, b.sex) ||
    rank<Birth>(BIRTHS, a.birth) - rank<Birth>(BIRTHS, b.birth) ||
    compareText(a.reason, b.reason)
  );
}

/** Null (all together) comes first. */
function rank<T>(order: readonly T[], value: T | null): number {
  return value === null ? -1 : order.indexOf(value);
}

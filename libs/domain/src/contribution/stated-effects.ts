import { type DecimalText, formatShort } from '../decimal/decimal.ts';
import { type Breakdown, type Direction } from '../indicator/indicator-vocabulary.ts';
import { type MeasuredIndicator, measureOf } from '../indicator/measure.ts';
import { type WorkStatus } from '../initiative/initiative-vocabulary.ts';
import { compareText } from '../ordering.ts';
import {
  checkValue,
  type ContributionValue,
  NOT_SUMMED_REASONS,
  type NotSummedReason,
  readValue,
  type Summable,
} from './contribution-sum.ts';
import { type Confidence } from './contribution-vocabulary.ts';
import { sizesByConfidence, type SizesByConfidence, totalSize } from './sizes-by-confidence.ts';

/** A value that an initiative states, with whether its work goes on. */
export type StatedValue = ContributionValue & { readonly workStatus: WorkStatus };

/**
 * What stated effects are compared with: the target's measure, part of the population, direction
 * and year, and the year of the latest value, which has in it what was due by then.
 */
export type StatedEffectTarget = Breakdown & {
  readonly measureCode: string;
  /** Unit of the gap; null where the gap has none. */
  readonly unit: string | null;
  /** Null where both ways lead to the target. */
  readonly direction: Direction | null;
  readonly year: number | null;
  readonly latestYear: number | null;
};

/**
 * Why a contribution is not in the sum towards a target: the reasons of any sum, and
 * - `both_ways`: the target is reached from either side, so no size has a sign;
 * - `other_direction`, `other_part`: moves the other way, or another part of the population;
 * - `already_due`: was to be there by the year of the latest value, which has it in it if it came about;
 * - `after_target_year`: is to be there only later;
 * - `work_cancelled`: nobody works on it any more.
 */
export const NOT_ADDED_REASONS = [
  ...NOT_SUMMED_REASONS,
  'both_ways',
  'other_direction',
  'other_part',
  'already_due',
  'after_target_year',
  'work_cancelled',
] as const;
/** One of {@link NOT_ADDED_REASONS}. */
export type NotAddedReason = (typeof NOT_ADDED_REASONS)[number];

/** One size in the sum towards a target. */
export type AddedEffect = {
  readonly contributionId: string;
  readonly initiativeId: string;
  readonly value: DecimalText;
  readonly year: number;
  readonly confidence: Confidence | null;
};

/** A size as its initiative says it, with its own year and how sure it is. */
export type StatedQuote = Breakdown & {
  readonly direction: Direction;
  readonly value: DecimalText;
  readonly unit: string;
  readonly year: number;
  readonly confidence: Confidence | null;
  /** How many say just this. */
  readonly initiatives: number;
};

/** So many quotes a page has room for. */
const MOST_QUOTES = 8;

/** The effects that initiatives have stated towards a target: expectations, never causes. */
export type StatedEffects = SizesByConfidence & {
  /** Low: of high confidence. Middle: of high or medium. High: all, also without one. Null: nothing to add. */
  readonly range: Readonly<Record<'low' | 'middle' | 'high', DecimalText>> | null;
  readonly initiatives: number;
  /** By when all of it is to be there: the target's year, else the latest year that is stated. */
  readonly year: number | null;
  /** What initiatives themselves say, grouped where they say just the same; the earliest year first. */
  readonly quotes: readonly StatedQuote[];
  readonly added: readonly AddedEffect[];
  /** One for each contribution of which nothing is added. */
  readonly notAdded: readonly {
    readonly contributionId: string;
    readonly reason: NotAddedReason;
  }[];
};

/**
 * Adds what initiatives expect to do about one target: sizes of its measure, its direction and its part
 * of the population, due after the latest value and by the target's year (expected years may differ:
 * each is to be there by then). Women and men never make a total. An initiative counts once: of several
 * sizes the one with the latest year, then the greatest contribution id; the others are listed.
 * Contributions to another measure are left out altogether. Order does not matter, nothing is rounded.
 * @param values what initiatives expect; what was observed is in the curve already and is left out.
 */
export function statedEffectsTowards(
  target: StatedEffectTarget,
  values: readonly StatedValue[],
  indicator: MeasuredIndicator,
): StatedEffects {
  const stated = values.filter(
    ({ kind, indicatorCode, measureCode }) =>
      kind === 'expected' &&
      indicatorCode === indicator.code &&
      (measureOf(indicator, measureCode)?.code ?? target.measureCode) === target.measureCode,
  );
  const checked = stated
    .map((value) => ({ value, found: check(value, target, indicator) }))
    .sort((a, b) => byPreference(a.value, b.value));
  const added = new Map<string, Summable>();
  const left: { contributionId: string; reason: NotAddedReason }[] = [];
  for (const { value, found } of checked) {
    const { contributionId, initiativeId } = value;
    if (typeof found === 'string') left.push({ contributionId, reason: found });
    else if (!added.has(initiativeId)) added.set(initiativeId, found);
    else left.push({ contributionId, reason: 'already_counted' });
  }
  const counted = [...added.values()].sort(byId);
  const addedIds = new Set(counted.map(({ contributionId }) => contributionId));
  return {
    range: counted.length === 0 ? null : rangeOf(counted),
    initiatives: counted.length,
    year: counted.length === 0 ? null : (target.year ?? latestYearOf(counted)),
    ...sizesByConfidence(counted),
    quotes: quotesOf(stated, target, indicator),
    added: counted.map(({ contributionId, initiativeId, amount, year, confidence }) => ({
      contributionId,
      initiativeId,
      value: formatShort(amount),
      year,
      confidence,
    })),
    notAdded: firstOfEach(left.filter(({ contributionId }) => !addedIds.has(contributionId))),
  };
}

function check(
  value: StatedValue,
  target: StatedEffectTarget,
  indicator: MeasuredIndicator,
): Summable | NotAddedReason {
  const summable: Summable | NotSummedReason = checkValue(value, indicator);
  if (typeof summable === 'string') return summable;
  if (value.workStatus === 'cancelled') return 'work_cancelled';
  if (target.direction === null) return 'both_ways';
  if (target.unit !== null && target.unit !== summable.measure.unit) return 'unit_differs';
  if (summable.direction !== target.direction) return 'other_direction';
  if (value.sex !== target.sex || value.birth !== target.birth) return 'other_part';
  if (target.latestYear !== null && summable.year <= target.latestYear) return 'already_due';
  return target.year !== null && summable.year > target.year ? 'after_target_year' : summable;
}

/**
 * Sizes of the target's part of the population, or of a part of that one, whatever may be added. None
 * where the target is reached from either side.
 */
function quotesOf(
  stated: readonly StatedValue[],
  { sex, birth, direction }: StatedEffectTarget,
  indicator: MeasuredIndicator,
): StatedQuote[] {
  const read = stated.flatMap((value) => {
    const one = readValue(value, indicator);
    return typeof one === 'string' || value.workStatus === 'cancelled' ? [] : [one];
  });
  const own = read.filter(
    (one) =>
      (sex === null || one.sex === sex) &&
      (birth === null || one.birth === birth) &&
      one.direction === direction,
  );
  const groups = Map.groupBy(own, (one) =>
    JSON.stringify([one.year, one.value, one.direction, one.confidence, one.sex, one.birth]),
  );
  return [...groups.values()]
    .flatMap((same) =>
      same.slice(0, 1).map((one) => ({
        direction: one.direction,
        value: formatShort(one.amount),
        unit: one.measure.unit,
        year: one.year,
        confidence: one.confidence,
        sex: one.sex,
        birth: one.birth,
        initiatives: new Set(same.map(({ initiativeId }) => initiativeId)).size,
      })),
    )
    .sort((a, b) => a.year - b.year || compareText(JSON.stringify(a), JSON.stringify(b)))
    .slice(0, MOST_QUOTES);
}

function rangeOf(added: readonly Summable[]): StatedEffects['range'] {
  const total = (confidences: readonly (Confidence | null)[]) =>
    totalSize(added.filter(({ confidence }) => confidences.includes(confidence)));
  return {
    low: total(['high']),
    middle: total(['high', 'medium']),
    high: totalSize(added),
  };
}

function latestYearOf(added: readonly Summable[]): number {
  return Math.max(...added.map(({ year }) => year));
}

/** The latest year first, then the greatest id; all that is the same stands together. */
function byPreference(a: StatedValue, b: StatedValue): number {
  return (
    (b.year ?? 0) - (a.year ?? 0) ||
    compareText(b.contributionId, a.contributionId) ||
    compareText(textOf(a), textOf(b))
  );
}

function textOf(value: StatedValue): string {
  const { initiativeId, workStatus, measureCode, direction, unit, sex, birth, confidence } = value;
  return JSON.stringify([
    initiativeId,
    workStatus,
    measureCode,
    direction,
    unit,
    sex,
    birth,
    value.value,
    confidence,
  ]);
}

function byId(a: Summable, b: Summable): number {
  return compareText(a.contributionId, b.contributionId);
}

function firstOfEach<Item extends { contributionId: string }>(items: readonly Item[]): Item[] {
  const first = new Map<string, Item>();
  for (const item of items) {
    if (!first.has(item.contributionId)) first.set(item.contributionId, item);
  }
  return [...first.values()].sort((a, b) => compareText(a.contributionId, b.contributionId));
}

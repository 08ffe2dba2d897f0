import { type DecimalText, formatShort, parseDecimal } from '../decimal/decimal.ts';
import { changesOf, levelAfterChange } from './assess-change.ts';
import { type Assessment, type AssessmentFacts } from './assessment.ts';
import { countySeries, isVerdict } from './county-series.ts';
import { type Breakdown } from './indicator-vocabulary.ts';
import { isExclusive, type Target, targetFaults } from './target.ts';
import { type TargetGap } from './target-gap.ts';

/**
 * Where a target stands on the scale of its measure's values. A change against a base year is reckoned
 * from the value of that year, and rounded to four decimals. Null where the target names no such value,
 * is in another unit, or where the base year has no value.
 */
export function targetLevel(
  target: Target,
  measureUnit: string,
  facts: AssessmentFacts,
): DecimalText | null {
  const { kind, value, unit, baseYear, differs } = target;
  if (value === null || differs !== null || targetFaults(target).includes('value_invalid'))
    return null;
  if (kind === 'at_least' || kind === 'at_most') return unit === measureUnit ? value : null;
  if (kind !== 'change_against_base' || measureUnit === 'percent') return null;
  const series = countySeries(target, facts);
  const base = isVerdict(series) ? null : changesOf(series, baseYear).base;
  if (!base || base.unit !== measureUnit) return null;
  return formatShort(levelAfterChange(base.amount, parseDecimal(value)));
}

/** Whether the latest value meets the target; a value that a target shall pass does not meet it. */
export function isTargetMet(
  target: Pick<Target, 'bound'>,
  targetGap: Pick<TargetGap, 'value'>,
  { state }: Pick<Assessment, 'state'>,
): boolean {
  return targetGap.value === '0' && (!isExclusive(target) || state === 'reached');
}

/** What it takes to draw a target on the scale of the values. */
export type LevelledTarget = Breakdown & {
  readonly year: number | null;
  readonly level: DecimalText | null;
};

/** The targets of one part of the population that have a level: one a year, the nearest year first. */
export function levelsByYear<T extends LevelledTarget>(
  targets: readonly T[],
  { sex, birth }: Breakdown,
): (T & { readonly level: DecimalText })[] {
  const own = targets
    .filter((target) => target.sex === sex && target.birth === birth)
    .filter((target): target is T & { level: DecimalText } => target.level !== null)
    .sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity));
  return own.filter(({ year }, index) => own.findIndex((one) => one.year === year) === index);
}

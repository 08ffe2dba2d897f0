import {
  absolute,
  compareDecimals,
  type Decimal,
  type DecimalText,
  isDecimalText,
  multiply,
  parseDecimal,
  round,
  whole,
} from '../decimal/decimal.ts';
import { comparePeriods } from '../indicator/observation.ts';
import { isCountUnit } from './unit.ts';

/**
 * What makes a value doubtful: a share that is none, a part of something that is counted whole, a value many
 * times as large or small as the one beside it. It may be right; then somebody says why.
 */
export const VALUE_DOUBTS = [
  'share_out_of_range',
  'fraction_of_count',
  'changed_by_factor',
] as const;
/** One of {@link VALUE_DOUBTS}. */
export type ValueDoubt = (typeof VALUE_DOUBTS)[number];

/** A value of a period, as far as another is compared with it. */
export type PeriodValue = { readonly period: string; readonly value: DecimalText | null };

/** So many times as much, or as little, is a change by a factor. */
export const DOUBTFUL_FACTOR = 5;
/** Below this, a count can become many times as large by itself. */
const FEW = 10;

/**
 * What is doubtful about a value in the unit. It is compared with the value of the nearest period before it
 * in the same series, else the nearest after it; `known` may hold the period itself, which does not count
 * unless it is the only one.
 */
export function valueDoubts(
  { period, value }: PeriodValue,
  unit: string,
  known: readonly PeriodValue[],
): ValueDoubt[] {
  const amount = amountOf(value);
  if (amount === null) return [];
  const doubts: ValueDoubt[] = [];
  if (unit === 'percent' && !isShare(amount)) doubts.push('share_out_of_range');
  if (isCountUnit(unit) && !isWhole(amount)) doubts.push('fraction_of_count');
  const beside = amountOf(valueBeside(period, known));
  if (beside !== null && isChangedByFactor(amount, beside)) doubts.push('changed_by_factor');
  return doubts;
}

function amountOf(value: DecimalText | null): Decimal | null {
  return value === null || !isDecimalText(value) ? null : parseDecimal(value);
}

function isShare(amount: Decimal): boolean {
  return compareDecimals(amount, whole(0)) >= 0 && compareDecimals(amount, whole(100)) <= 0;
}

function isWhole(amount: Decimal): boolean {
  return compareDecimals(round(amount, 0), amount) === 0;
}

function valueBeside(period: string, known: readonly PeriodValue[]): DecimalText | null {
  const valued = known.filter(({ value }) => value !== null);
  const sorted = [...valued].sort((a, b) => comparePeriods(a.period, b.period));
  const before = sorted.findLast((one) => comparePeriods(one.period, period) < 0);
  const after = sorted.find((one) => comparePeriods(one.period, period) > 0);
  return (before ?? after ?? sorted[0])?.value ?? null;
}

function isChangedByFactor(a: Decimal, b: Decimal): boolean {
  const [less, more] = [absolute(a), absolute(b)].sort(compareDecimals) as [Decimal, Decimal];
  if (less.units === 0n || compareDecimals(more, whole(FEW)) < 0) return false;
  return compareDecimals(more, multiply(less, whole(DOUBTFUL_FACTOR))) >= 0;
}

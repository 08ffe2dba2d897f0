import {
  compareDecimals,
  divide,
  formatDecimal,
  parseDecimal,
  whole,
  type DecimalText,
} from '../decimal/decimal.ts';

/** So many inhabitants a count is set against. */
const INHABITANTS = 10_000;
const DECIMALS = 2;

/**
 * How many there are of something for every 10 000 inhabitants of a place, rounded to two decimals,
 * halves away from zero.
 * @param count How many there are, at least 0.
 * @param inhabitants How many live there, as decimal text; null where that is not known.
 * @returns Decimal text, or null where nothing can be said: not known, or nobody lives there.
 * @throws {RangeError} where `inhabitants` is no decimal text.
 */
export function perInhabitants(count: number, inhabitants: DecimalText | null): DecimalText | null {
  if (inhabitants === null) return null;
  const people = parseDecimal(inhabitants);
  if (compareDecimals(people, whole(0)) <= 0) return null;
  return formatDecimal(divide(whole(count * INHABITANTS), people, DECIMALS));
}

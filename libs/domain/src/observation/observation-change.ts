import {
  compareDecimals,
  type DecimalText,
  formatShort,
  isDecimalText,
  parseDecimal,
  round,
} from '../decimal/decimal.ts';
import { type ObservationStatus } from '../indicator/indicator-vocabulary.ts';

/** What storing a value does to a series. */
export const OBSERVATION_CHANGES = ['added', 'revised', 'withdrawn'] as const;
/** One of {@link OBSERVATION_CHANGES}. */
export type ObservationChange = (typeof OBSERVATION_CHANGES)[number];

/** A value as it is known, or as it comes. */
export type KnownValue = {
  readonly value: DecimalText | null;
  readonly status: ObservationStatus;
};

/** A value as it comes from a source. */
export type IncomingValue = KnownValue & {
  /** The source says itself that the value is missing or withdrawn; else a cell is only empty. */
  readonly isStated: boolean;
};

/**
 * What storing the incoming value would do, or null for nothing: the first value of a period is added,
 * another one revises it, and one that the source no longer has is withdrawn. A cell that is empty
 * without a word adds nothing, since it mostly means that the period is not published yet. `1.50` is
 * `1.5`.
 */
export function observationChange(
  known: KnownValue | null,
  incoming: IncomingValue,
): ObservationChange | null {
  if (incoming.value === null) {
    if (known === null) return incoming.isStated ? 'added' : null;
    return known.value === null ? null : 'withdrawn';
  }
  if (known === null) return 'added';
  return isSame(known, incoming) ? null : 'revised';
}

/** Whether both say the same amount, as firmly. */
export function isSame(a: KnownValue, b: KnownValue): boolean {
  return a.status === b.status && isSameAmount(a.value, b.value);
}

const INTEGER_DIGITS = 15;
const DECIMALS = 6;

/**
 * A published number as it is kept, also one with an exponent (`4.81E+01`): at most six decimals, halves away from zero, without zeros at the
 * end (`249436.0` is `249436`). Null where the text is no decimal number of at most 15 digits before
 * the point.
 */
export function publishedDecimal(written: string): DecimalText | null {
  const text = withoutExponent(written);
  if (!isDecimalText(text)) return null;
  const kept = formatShort(round(parseDecimal(text), DECIMALS));
  return kept.replace(/^-|\..*$/g, '').length > INTEGER_DIGITS ? null : kept;
}

const EXPONENT = /^(-?)(\d{1,20})(?:\.(\d{1,20}))?e([+-]?\d{1,2})$/i;

/** The digits of the number in their places; what has no exponent is the same. */
function withoutExponent(text: string): string {
  const [, sign, before, after = '', power] = EXPONENT.exec(text) ?? [];
  if (before === undefined) return text;
  const digits = before + after;
  const point = before.length + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`.slice(0, MOST_CHARACTERS);
  const all = digits.padEnd(point, '0');
  const decimals = all.slice(point);
  return `${sign}${all.slice(0, point)}${decimals === '' ? '' : `.${decimals}`}`;
}

/** A sign, a zero, a point and as many decimals as a number may have. */
const MOST_CHARACTERS = 22;

function isSameAmount(a: DecimalText | null, b: DecimalText | null): boolean {
  if (a === null || b === null || !isDecimalText(a) || !isDecimalText(b)) return a === b;
  return compareDecimals(parseDecimal(a), parseDecimal(b)) === 0;
}

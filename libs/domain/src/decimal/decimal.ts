/** A decimal number as text with a point, as the contract and the database carry it: `-47.82`. */
export type DecimalText = string;

/** An exact decimal number: `units / 10^scale`. Immutable. */
export type Decimal = { readonly units: bigint; readonly scale: number };

const SHAPE = /^-?\d{1,30}(\.\d{1,20})?$/;

/** Whether the text is a decimal number: digits with a point, no exponent, no spaces, no comma. */
export function isDecimalText(text: string): boolean {
  return SHAPE.test(text);
}

/**
 * The exact number that the text says; its decimals are kept (`1.50` has two).
 * @throws {RangeError} where the text is not a decimal number.
 */
export function parseDecimal(text: DecimalText): Decimal {
  if (!isDecimalText(text)) throw new RangeError(`Not a decimal number: ${text.slice(0, 40)}`);
  const [whole = '', fraction = ''] = text.split('.');
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

/** The number as text, with all its decimals; zero has no sign. */
export function formatDecimal({ units, scale }: Decimal): DecimalText {
  const sign = units < 0n ? '-' : '';
  const digits = magnitude(units)
    .toString()
    .padStart(scale + 1, '0');
  const point = digits.length - scale;
  return sign + digits.slice(0, point) + (scale > 0 ? `.${digits.slice(point)}` : '');
}

/** The number as text without zeros at the end: `1.50` is `1.5`, `2.00` is `2`. */
export function formatShort(value: Decimal): DecimalText {
  const text = formatDecimal(value);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** The sum. Exact. */
export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

/** The difference `a - b`. Exact. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { units: -b.units, scale: b.scale });
}

/** The product. Exact. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** -1, 0 or 1, as `a` is less than, equal to or greater than `b`. Exact: `1.5` equals `1.50`. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const { units } = subtract(a, b);
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

/** The number without its sign. */
export function absolute({ units, scale }: Decimal): Decimal {
  return { units: magnitude(units), scale };
}

/**
 * `a / b`, rounded to so many decimals, halves away from zero as one rounds by hand.
 * @throws {RangeError} where `b` is zero.
 */
export function divide(a: Decimal, b: Decimal, scale: number): Decimal {
  if (b.units === 0n) throw new RangeError('Division by zero');
  const numerator = a.units * 10n ** BigInt(b.scale + scale);
  const denominator = b.units * 10n ** BigInt(a.scale);
  const isNegative = numerator < 0n !== denominator < 0n;
  const size = (2n * magnitude(numerator) + magnitude(denominator)) / (2n * magnitude(denominator));
  return { units: isNegative ? -size : size, scale };
}

/** The number rounded to so many decimals, halves away from zero. */
export function round(value: Decimal, scale: number): Decimal {
  return divide(value, { units: 1n, scale: 0 }, scale);
}

/** A whole number as a decimal. */
export function whole(value: number): Decimal {
  return { units: BigInt(value), scale: 0 };
}

function unitsAt({ units, scale }: Decimal, to: number): bigint {
  return units * 10n ** BigInt(to - scale);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  add,
  compareDecimals,
  divide,
  formatDecimal,
  formatShort,
  isDecimalText,
  multiply,
  parseDecimal as d,
  round,
  subtract,
} from './decimal.ts';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
  .map(([units, scale]) => ({ units, scale }));

describe('a decimal number', () => {
  it.each(['0', '-1', '47.82', '007.50'])('is %s', (text) => {
    expect(isDecimalText(text)).toBe(true);
  });

  it.each(['', '1,5', '1e3', '.5', '5.', '+1', ' 1', '1 000', 'NaN', 'Infinity', '٣', '1\n'])(
    'is not %j',
    (text) => {
      expect(isDecimalText(text)).toBe(false);
      expect(() => d(text)).toThrow(RangeError);
    },
  );

  it('is named by its beginning where it is refused', () => {
    expect(() => d('x'.repeat(50))).toThrow(
      new RangeError(`Not a decimal number: ${'x'.repeat(40)}`),
    );
  });

  it('is read and written without losing a digit', () => {
    fc.assert(
      fc.property(decimal, (value) => {
        expect(d(formatDecimal(value))).toEqual(value);
      }),
    );
  });

  it('can be written short', () => {
    expect(formatShort(d('1.50'))).toBe('1.5');
    expect(formatShort(d('2.00'))).toBe('2');
    expect(formatShort(d('100'))).toBe('100');
    expect(formatDecimal(d('-0.0'))).toBe('0.0');
  });
});

describe('arithmetic on decimals', () => {
  it('leaves no dust', () => {
    expect(formatDecimal(add(d('0.1'), d('0.2')))).toBe('0.3');
    expect(formatDecimal(subtract(d('0.3'), d('0.1')))).toBe('0.2');
    expect(formatDecimal(multiply(d('1.1'), d('1.1')))).toBe('1.21');
  });

  it('does not depend on the order of what is added', () => {
    fc.assert(
      fc.property(decimal, decimal, decimal, (a, b, c) => {
        const one = add(add(a, b), c);
        const other = add(c, add(b, a));
        expect(compareDecimals(one, other)).toBe(0);
        expect(compareDecimals(subtract(one, c), add(a, b))).toBe(0);
      }),
    );
  });

  it('rounds halves away from zero', () => {
    expect(formatDecimal(round(d('2.345'), 2))).toBe('2.35');
    expect(formatDecimal(round(d('-2.345'), 2))).toBe('-2.35');
    expect(formatDecimal(divide(d('1'), d('3'), 4))).toBe('0.3333');
    expect(formatDecimal(divide(d('-2'), d('-3'), 2))).toBe('0.67');
    expect(formatDecimal(divide(d('-1'), d('3'), 0))).toBe('0');
  });

  it('refuses to divide by zero', () => {
    expect(() => divide(d('1'), d('0.0'), 2)).toThrow(new RangeError('Division by zero'));
  });

  it('compares by value', () => {
    expect(compareDecimals(d('1.5'), d('1.50'))).toBe(0);
    expect(compareDecimals(d('-1'), d('1'))).toBe(-1);
    expect(compareDecimals(d('10'), d('9.99'))).toBe(1);
  });
});

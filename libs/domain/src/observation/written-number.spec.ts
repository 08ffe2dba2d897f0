import { describe, expect, it } from '@jest/globals';
import { type NumberWriting, readWrittenNumber } from './written-number.ts';

const read = (text: string, writing: NumberWriting = {}) => {
  const found = readWrittenNumber(text, writing);
  return 'value' in found ? found.value : found.fault;
};

describe('a number as it is written', () => {
  it.each([
    ['12,5', '12.5'],
    ['12.5', '12.5'],
    ['8.4', '8.4'],
    ['1 234,5', '1234.5'],
    ['1 500 000', '1500000'],
    ['248\u00a0690', '248690'],
    ['248\u202f690,125', '248690.125'],
    ['−3,2', '-3.2'],
    ['– 3', '-3'],
    ['0,754', '0.754'],
    ['0.125', '0.125'],
    [',5', '0.5'],
    ['22,5550', '22.5550'],
    ['1234,567', '1234.567'],
    ['75000', '75000'],
    ['007', '007'],
  ])('%j is %j', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each(['248,690', '22.555', '500.000', '-22.555', '1.234.567', '1,234.5', '1.234,5', "1'234"])(
    '%j may part thousands, and is never guessed',
    (text) => {
      expect(read(text)).toBe('thousands_mark');
    },
  );

  it.each([
    '',
    '-',
    'tolv',
    '12 34',
    '1 2345',
    '1,2,3',
    '12 kr',
    '1e5',
    '8 apr',
    '12%',
    '1..2',
    '5,',
  ])('%j is none', (text) => {
    expect(read(text)).toBe('no_number');
  });

  it.each([
    ['22.555', '.', '22.555'],
    ['22.555', ',', '22555'],
    ['248,690', '.', '248690'],
    ['1.234.567', ',', '1234567'],
    ['1,234,567.25', '.', '1234567.25'],
    ['1.234.567', '.', 'no_number'],
    ['22.55', ',', 'no_number'],
  ] as const)('%j where %j parts decimals is %j', (text, decimalMark, value) => {
    expect(read(text, { decimalMark })).toBe(value);
  });

  it.each([
    ['1 500 000 kr', '1500000'],
    ['1,5 mnkr', '1500000'],
    ['1,5 Mkr', '1500000'],
    ['2 miljoner kronor', '2000000'],
    ['250 tkr', '250000'],
    ['0,25 mdkr', '250000000'],
    ['500:-', '500'],
    ['500 SEK', '500'],
    ['500.000', 'thousands_mark'],
    ['500.000 kr', 'thousands_mark'],
    ['1,500 mnkr', 'thousands_mark'],
    ['12 %', 'no_number'],
    ['kr', 'no_number'],
  ])('of kronor %j is %j', (text, value) => {
    expect(read(text, { unit: 'sek' })).toBe(value);
  });

  it('of percent may have its sign', () => {
    expect([
      read('12,5 %', { unit: 'percent' }),
      read('12,5 procent', { unit: 'percent' }),
    ]).toEqual(['12.5', '12.5']);
  });

  it('is not read beyond sixty characters', () => {
    expect(read('1'.repeat(61))).toBe('no_number');
    expect(read('1'.repeat(30))).toBe('1'.repeat(30));
  });
});

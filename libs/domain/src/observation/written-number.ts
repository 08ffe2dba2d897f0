import {
  type DecimalText,
  formatShort,
  isDecimalText,
  multiply,
  parseDecimal,
  whole,
} from '../decimal/decimal.ts';

/** Why a text is not read as a number: it is none, or its mark may part thousands or decimals. */
export const NUMBER_FAULTS = ['no_number', 'thousands_mark'] as const;
/** One of {@link NUMBER_FAULTS}. */
export type NumberFault = (typeof NUMBER_FAULTS)[number];

/** A number that was read, or why it was not. */
export type WrittenNumber = { readonly value: DecimalText } | { readonly fault: NumberFault };

/** What is known of how numbers are written where the text comes from. */
export type NumberWriting = {
  /** Unit of the number: `sek` may be followed by kr or mnkr, `percent` by its sign. */
  readonly unit?: string | null;
  /** The decimal mark, where somebody has said which it is. */
  readonly decimalMark?: ',' | '.' | null;
};

/** The longest text that is read as a number. */
const LONGEST = 60;
const MINUS = /^[−–‐‑-] ?/;
/** What follows an amount of money, and how many kronor it stands for. */
const MONEY: readonly (readonly [RegExp, number])[] = [
  [/(kronor|kr\.?|sek|:-)$/i, 1],
  [/(tkr|kkr|tusen( kr| kronor)?)$/i, 1_000],
  [/(mnkr|mkr|msek|milj(oner|on|\.)?( kr| kronor)?|mn kr)$/i, 1_000_000],
  [/(mdkr|mdr( kr| kronor)?|miljard(er)?( kr| kronor)?)$/i, 1_000_000_000],
];
const GROUPED_BY_SPACE = /^(\d{1,3}(?: \d{3})+)(?:[.,](\d+))?$/;
const ONE_MARK = /^(\d*)([.,])(\d+)$/;
const GROUPED_BY_MARK = /^\d{1,3}(?:([.,'’])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/;

/**
 * Reads a number as a Swede writes it: a decimal comma (or a point), spaces between thousands, and for
 * money `1,5 mnkr`. A mark with three digits after it (`22.555`, `248,690`) may part thousands or decimals:
 * it is never guessed, unless `decimalMark` says which mark parts decimals.
 */
export function readWrittenNumber(text: string, writing: NumberWriting = {}): WrittenNumber {
  if (text.length > LONGEST) return NO_NUMBER;
  const spaced = text.replace(/\s+/g, ' ').trim();
  const sign = MINUS.test(spaced) ? '-' : '';
  const { digits, factor } = withoutUnit(spaced.replace(MINUS, ''), writing.unit ?? null);
  const read = readDigits(digits, writing.decimalMark ?? null);
  if ('fault' in read) return read;
  const written = sign + read.value;
  return isDecimalText(written)
    ? { value: factor === 1 ? written : timesWhole(written, factor) }
    : NO_NUMBER;
}

const NO_NUMBER: WrittenNumber = { fault: 'no_number' };
const THOUSANDS_MARK: WrittenNumber = { fault: 'thousands_mark' };

function timesWhole(value: DecimalText, factor: number): DecimalText {
  return formatShort(multiply(parseDecimal(value), whole(factor)));
}

function withoutUnit(text: string, unit: string | null): { digits: string; factor: number } {
  if (unit === 'percent') return { digits: text.replace(/ ?(%|procent)$/i, ''), factor: 1 };
  if (unit !== 'sek') return { digits: text, factor: 1 };
  // The longest word that fits: `mnkr` ends with `kr`.
  const fitting = MONEY.flatMap(([word, factor]) => {
    const found = word.exec(text);
    return found ? [{ digits: text.slice(0, found.index).trim(), factor }] : [];
  }).sort((a, b) => a.digits.length - b.digits.length);
  return fitting[0] ?? { digits: text, factor: 1 };
}

function readDigits(text: string, decimalMark: ',' | '.' | null): WrittenNumber {
  if (/^\d+$/.test(text)) return { value: text };
  const [, spaced, decimals] = GROUPED_BY_SPACE.exec(text) ?? [];
  if (spaced !== undefined) return asDecimal(spaced.replaceAll(' ', ''), decimals);
  const [, before = '', mark, after = ''] = ONE_MARK.exec(text) ?? [];
  const groupsThousands = /^[1-9]\d{0,2}$/.test(before) && after.length === 3;
  if (mark !== undefined) {
    if (decimalMark === mark) return asDecimal(before, after);
    if (!groupsThousands) return decimalMark === null ? asDecimal(before, after) : NO_NUMBER;
    return decimalMark === null ? THOUSANDS_MARK : { value: before + after };
  }
  if (!GROUPED_BY_MARK.test(text)) return NO_NUMBER;
  return decimalMark === null ? THOUSANDS_MARK : withoutGroups(text, decimalMark);
}

/** Where it is said which mark parts decimals, the other one parts thousands. */
function withoutGroups(text: string, decimalMark: ',' | '.'): WrittenNumber {
  const [before = '', after, ...more] = text.split(decimalMark);
  const thousands = before.replace(/[.,'’]/g, '');
  const isOne = more.length === 0 && /^\d+$/.test(thousands) && /^\d*$/.test(after ?? '');
  return isOne ? asDecimal(thousands, after) : NO_NUMBER;
}

function asDecimal(before: string, after: string | undefined): WrittenNumber {
  return { value: `${before === '' ? '0' : before}${after ? `.${after}` : ''}` };
}

import { BYTE_ORDER_MARK, NEWLINE, type CsvDialect } from './dialect.ts';
import { guardFormulas } from './formula-guard.ts';

/** The number -3 is written as a number; the text `-3` is written as a text. */
export type CsvCell = string | number | null;

/** A cell with a delimiter of either dialect is quoted in both, so that a wrong guess does not split it. */
const NEEDS_QUOTES = /[";,\p{Cc}\u2028\u2029]|^\s|\s$/u;

/**
 * Writes a table. No cell begins with a formula, however the file is split, and each text comes back
 * from `readCsv` as it was.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[], dialect: CsvDialect): string {
  const lines = rows.map((cells) => {
    const line = cells.map((cell) => field(cell, dialect)).join(dialect.delimiter);
    // Otherwise the row would be an empty line, which readers skip.
    return (line === '' && cells.length > 0 ? '""' : line) + NEWLINE;
  });
  return (dialect.hasByteOrderMark ? BYTE_ORDER_MARK : '') + lines.join('');
}

function field(cell: CsvCell, { decimalMark }: CsvDialect): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return numberText(cell).replace('.', decimalMark);
  const text = guardFormulas(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** All digits, since not every program reads an exponent; empty where it is no finite number. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  const text = String(value);
  if (!text.includes('e')) return text;
  return Number.isInteger(value) ? BigInt(value).toString() : withoutExponent(text);
}

/** `-1.5e-7` is `-0.00000015`. */
function withoutExponent(text: string): string {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '');
  return `${sign}0.${'0'.repeat(-Number(exponent) - 1)}${digits}`;
}

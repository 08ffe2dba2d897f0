/** U+2212, en dash and hyphen all stand for minus when somebody writes or pastes a figure. */
const MINUS = /[−–-]/;
const SPACES = /[\s\u00a0\u202f]/g;

/**
 * Reads a figure as it is written in Swedish: decimal comma, spaces between thousands.
 * A point is taken for a decimal point. Empty is null; what is not one number is NaN.
 */
export function parseSwedishNumber(text: string): number | null {
  const compact = text.replace(SPACES, '');
  if (compact === '') return null;
  const normal = compact.replace(MINUS, '-').replace(',', '.');
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(normal) ? Number(normal) : Number.NaN;
}

const NO_BREAK_SPACE = '\u00a0';

/**
 * Writes a figure back into a field: digits with a decimal comma, nothing rounded; with spaces between
 * thousands where it is an amount.
 */
export function writeSwedishNumber(
  value: number | null | undefined,
  { isGrouped = false } = {},
): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '';
  const [whole = '', decimals] = String(value).split('.');
  const grouped = isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE) : whole;
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

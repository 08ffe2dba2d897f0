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

/** Writes a figure back into a field: plain digits with a decimal comma, nothing rounded. */
export function writeSwedishNumber(value: number | null | undefined): string {
  return value === null || value === undefined || Number.isNaN(value)
    ? ''
    : String(value).replace('.', ',');
}

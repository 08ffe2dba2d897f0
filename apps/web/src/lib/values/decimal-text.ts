const SPACES = /[\s\u00a0\u202f]/g;
/** U+2212, en dash and hyphen all stand for minus when somebody writes or pastes a figure. */
const MINUS = /^[−–]/;

/**
 * A figure as it is written in a form ("1 234,50") as the decimal text that the API takes ("1234.50"),
 * digit by digit. Empty is null; what is no figure stays as it is typed, so that it can be told.
 */
export function decimalTextOf(typed: string): string | null {
  const compact = typed.replace(SPACES, '').replace(MINUS, '-');
  if (compact === '') return null;
  const plain = compact.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : typed.trim();
}

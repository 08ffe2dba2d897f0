/**
 * A spreadsheet computes a cell that begins with one of these, whoever wrote it; some also take the
 * full-width and the small forms.
 */
const FORMULA = '=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b';
/** Where a program may begin a cell: it may ignore quotes when it splits lines, or expect another delimiter. */
const SEPARATOR = ';,\\t\\n\\r\\v\\f\\u0085\\u2028\\u2029';
/** What a program may pass over before it looks for a formula: spaces, quotes, invisible characters. */
const PASSED_OVER =
  '[ "\\u00a0\\u1680\\u2000-\\u200f\\u202a-\\u202f\\u205f-\\u206f\\u2800\\u3000\\ufeff' +
  '\\p{Cf}\\p{Default_Ignorable_Code_Point}]*';
const CONTROL = '\\u0000-\\u001f\\u007f-\\u009f';

const AT_START = new RegExp(`^(?='*(?:${PASSED_OVER}[${FORMULA}]|[${CONTROL}]))`, 'u');
const INSIDE = new RegExp(`([${SEPARATOR}])(?='*${PASSED_OVER}[${FORMULA}])`, 'gu');
const GUARD_AT_START = new RegExp(`^'(?='*(?:${PASSED_OVER}[${FORMULA}]|[${CONTROL}]))`, 'u');
const GUARD_INSIDE = new RegExp(`([${SEPARATOR}])'(?='*${PASSED_OVER}[${FORMULA}])`, 'gu');

/**
 * Puts an apostrophe before what a spreadsheet would compute: at the start of the text, and after each
 * line break and each mark that could separate cells. A control character at the start gets one, too.
 * Where apostrophes stand there already, one more is put, so that {@link unguardFormulas} gives back
 * exactly this text.
 */
export function guardFormulas(text: string): string {
  return text.replace(AT_START, "'").replace(INSIDE, "$1'");
}

/** Takes away the apostrophes that {@link guardFormulas} put. */
export function unguardFormulas(text: string): string {
  return text.replace(GUARD_AT_START, '').replace(GUARD_INSIDE, '$1');
}

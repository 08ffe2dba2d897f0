/**
 * Characters that no text may hold: control characters except tabs and line breaks, and characters that
 * reverse the direction of writing. Written as the inside of a character class that means the same with and
 * without the flag `u`.
 */
const REFUSED =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f' +
  '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u206f\\ufff9-\\ufffb';
/** What ends a line somewhere. */
const LINE_BREAKS = '\\n\\v\\f\\r\\u0085\\u2028\\u2029';
/** Invisible and blank characters: no name in the county needs them. */
const UNSEEN =
  '\\u034f\\u17b4\\u17b5\\u180b-\\u180f\\u00ad\\u115f\\u1160\\u200b-\\u200d\\u2060-\\u2065' +
  '\\u2800\\u3164\\ufeff\\uffa0';

/** A text on one line: a name, a title. */
export const SHORT_TEXT = new RegExp(`^[^${UNSEEN}\\t${LINE_BREAKS}${REFUSED}]*$`);
/** A text that may have several lines. */
export const LONG_TEXT = new RegExp(`^[^${REFUSED}]*$`);
/** The same beyond the first 65,536 characters: tag characters, and halves of surrogate pairs. */
const REFUSED_BEYOND = /[\u{e0000}-\u{e007f}]|\p{Cs}/u;
/** Beyond them, too: what is made to be invisible. */
const UNSEEN_BEYOND = /[\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

/** Whether the text can be a name or a title: on one line, and every character of it can be seen. */
export const isShortText = (text: string): boolean =>
  SHORT_TEXT.test(text) && !REFUSED_BEYOND.test(text) && text.search(UNSEEN_BEYOND) < 0;

/** Whether the text has no control characters but tabs and line breaks, and runs in one direction. */
export const isLongText = (text: string): boolean =>
  LONG_TEXT.test(text) && !REFUSED_BEYOND.test(text);

const LINE_BREAK = new RegExp(`\\r\\n|[${LINE_BREAKS}]`, 'g');
const WITHOUT_LOOK = new RegExp(`[${UNSEEN}]`, 'g');

/** Whether the text has no visible character: no letter, digit, punctuation mark or symbol. */
export const looksEmpty = (text: string): boolean =>
  !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(WITHOUT_LOOK, ''));

/** More than any language puts on a letter. */
const TOO_MANY_MARKS = /\p{M}{31}/u;

/**
 * The text with each letter and its marks as one character, where there is one. A text with very many
 * marks on a letter stays as it is, since composing it takes the square of their number.
 */
export const composed = (text: string): string =>
  TOO_MANY_MARKS.test(text) ? text : text.normalize('NFC');

/** The one form of a short text: composed (å is one character), single spaces, none at the ends. */
export function shortTextForm(text: string): string {
  return looksEmpty(text) ? '' : composed(text).replace(/\s+/g, ' ').trim();
}

/** The one form of a long text: composed, lines end in LF, nothing empty at the ends. */
export function longTextForm(text: string): string {
  return looksEmpty(text) ? '' : composed(text).replace(LINE_BREAK, '\n').trim();
}

const ALL_REFUSED = new RegExp(`[${REFUSED}]|[\\u{e0000}-\\u{e007f}]|\\p{Cs}`, 'gu');

/**
 * What can be kept of a text that was pasted into one line: line breaks and tabs become spaces, and
 * what cannot be seen is left out. A text that needs nothing is the same.
 */
export const cleanedShortText = (text: string): string =>
  isShortText(text)
    ? text
    : text
        .replace(LINE_BREAK, ' ')
        .replaceAll('\t', ' ')
        .replace(ALL_REFUSED, '')
        .replace(WITHOUT_LOOK, '')
        .replace(UNSEEN_BEYOND, '');

/** What can be kept of a text that was pasted into several lines. */
export const cleanedLongText = (text: string): string =>
  isLongText(text) ? text : text.replace(ALL_REFUSED, '');

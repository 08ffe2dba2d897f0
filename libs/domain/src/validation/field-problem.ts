import { type ProblemParams } from '../errors/domain-error.ts';
import { isShortText, looksEmpty } from './written-text.ts';

/** One fault in one field: a JSON pointer into the body (`/actions/0/code`), and what is wrong as a code. */
export type FieldProblem<Code extends string = string> = {
  readonly field: string;
  readonly code: Code;
  readonly params?: ProblemParams;
};

/** Whether the text is missing, or has no visible character. */
export function isBlank(text: string | null | undefined): boolean {
  return !text || looksEmpty(text);
}

/**
 * Whether the text is a web address that a browser may open: http or https, nothing else, and no name
 * of a user, which makes `https://bank.example@evil.example` look like another page than it is.
 */
export function isWebAddress(text: string): boolean {
  const isWritten = /^https?:\/\/[^\s/\\?#@]+([/?#][^\s\\]*)?$/i.test(text);
  return isWritten && isShortText(text) && URL.canParse(text);
}

/** Whether the text has the shape of a mailbox. Whether it exists only a mail tells. */
export function isMailbox(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[^\s@<>"(),;:.]+$/.test(text);
}

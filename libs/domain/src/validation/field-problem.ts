import { type ProblemParams } from '../errors/domain-error.ts';
import { LONGEST } from './text-lengths.ts';
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

/** What stands before and after the sign of a mailbox, before the parts are looked at. */
export const MAILBOX = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[^\s@<>"(),;:.]+$/;
const DOMAIN = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i;

/**
 * Whether the text has the shape of a mailbox. Letters such as å may stand before the sign too (RFC 6531): the
 * product has to take the address that people have, and whether their mail is set up for it only a mail tells.
 */
export function isMailbox(text: string): boolean {
  if (text.length > LONGEST.mailbox || !MAILBOX.test(text) || !isShortText(text)) return false;
  const at = text.lastIndexOf('@');
  const [name, host] = [text.slice(0, at), `http://${text.slice(at + 1)}/`];
  const isNamed = !/^\.|\.\.|\.$/.test(name);
  return isNamed && URL.canParse(host) && DOMAIN.test(new URL(host).hostname);
}

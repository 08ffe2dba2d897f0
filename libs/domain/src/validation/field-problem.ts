import { type ProblemParams } from '../errors/domain-error.ts';

/** One fault in one field: a JSON pointer into the body (`/actions/0/code`), and what is wrong as a code. */
export type FieldProblem<Code extends string = string> = {
  readonly field: string;
  readonly code: Code;
  readonly params?: ProblemParams;
};

/** Whether nothing but spaces is there. */
export function isBlank(text: string | null | undefined): boolean {
  return !text?.trim();
}

/** Whether the text is a web address that a browser may open: http or https, nothing else. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]+\S*$/i.test(text) && URL.canParse(text);
}

/** Whether the text has the shape of a mailbox. Whether it exists only a mail tells. */
export function isMailbox(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[^\s@<>"(),;:.]+$/.test(text);
}

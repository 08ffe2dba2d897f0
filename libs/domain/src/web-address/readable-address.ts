import { punycodeDecoded } from './punycode.ts';

/** Letters of the languages of the county: a letter that only looks like one of them is never shown as it. */
const READABLE = /^[\p{Script=Latin}\p{N}-]+$/u;

/** The host as the net has it, in ASCII; null where it can be none. */
function asciiHost(host: string): string | null {
  const address = `http://${host.normalize('NFC')}/`;
  if (/[/?#:@\\\s]/.test(host) || !URL.canParse(address)) return null;
  return new URL(address).hostname;
}

/**
 * A domain in the one form that it is kept in, which people can read: `ÄLVSBYN.se` and `xn--lvsbyn-9ta.se` are
 * `älvsbyn.se`. A part with other letters than Latin ones stays in ASCII. Null where it can be no domain.
 */
export function readableHost(host: string): string | null {
  const ascii = asciiHost(host);
  if (ascii === null || ascii === '') return null;
  return ascii.split('.').map(readablePart).join('.');
}

function readablePart(part: string): string {
  if (!part.startsWith('xn--')) return part;
  const decoded = punycodeDecoded(part.slice('xn--'.length));
  return decoded !== null && READABLE.test(decoded) && asciiHost(decoded) === part ? decoded : part;
}

/**
 * A mailbox in the one form that it is kept in: the domain as people read it, what stands before it as it is
 * written. What is no mailbox is returned as it is.
 */
export function readableMailbox(text: string): string {
  const at = text.lastIndexOf('@');
  const host = at > 0 ? readableHost(text.slice(at + 1)) : null;
  return host === null ? text : `${text.slice(0, at).normalize('NFC')}@${host}`;
}

/** An address of a page with its domain as people read it; the rest stays as it is written. */
export function readableWebAddress(text: string): string {
  const [, start, host = '', rest] = /^(https?:\/\/)([^/?#:@\\\s]+)(.*)$/is.exec(text) ?? [];
  const readable = start === undefined ? null : readableHost(host);
  return readable === null ? text : `${start?.toLowerCase()}${readable}${rest}`;
}

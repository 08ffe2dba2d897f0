import { RequestFault } from '../../errors/request-fault.ts';

const MAX_DEPTH = 32;
/** Keys that would change the prototype of an object. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
]);

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN = new Set([0x5b, 0x7b]);
const CLOSE = new Set([0x5d, 0x7d]);

/**
 * Reads a JSON text and refuses what means different things to different readers: duplicate keys,
 * keys that reach into prototypes, nesting without end, NUL, half a surrogate pair, bytes that are
 * not UTF-8.
 *
 * The tokens are counted before anything is built of them: building an object of many different keys
 * takes a hundred times as long as going through its text.
 * @param maxTokens a token is a string, or one of `{ } [ ] , :`
 */
export function parseStrictJson(bytes: Uint8Array, maxTokens: number): unknown {
  const text = decode(bytes);
  const keys = countKeys(text, maxTokens);
  const value = parse(text);
  // The parsed value has a repeated key only once, so fewer keys than the text mean a repeated one.
  if (countKeysOf(value) !== keys) throw new RequestFault('request.malformed');
  return value;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RequestFault('request.malformed');
  }
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new RequestFault('request.malformed');
  }
}

/** Whether a text can be kept by PostgreSQL and read back the same. */
export function isCleanText(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

const isForbiddenKey = (key: string): boolean => FORBIDDEN_KEYS.has(key);

/**
 * Counts the keys of a JSON text: colons outside strings. JSON.parse checks the grammar afterwards, so the
 * count of a text that is no JSON does not matter.
 */
function countKeys(text: string, maxTokens: number): number {
  let keys = 0;
  let tokens = 0;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) {
      index = endOfString(text, index);
    } else if (code === COLON) {
      keys += 1;
    } else if (OPEN.has(code)) {
      depth += 1;
      if (depth > MAX_DEPTH) throw new RequestFault('request.malformed');
    } else if (CLOSE.has(code)) {
      depth -= 1;
    } else if (code !== COMMA) {
      continue;
    }
    tokens += 1;
    if (tokens > maxTokens) throw new RequestFault('request.too_large');
  }
  return keys;
}

function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === BACKSLASH) index += 1;
    else if (code === QUOTE) return index;
  }
  throw new RequestFault('request.malformed');
}

/** Counts the keys of a value with all that is in it, and refuses texts and keys that are not allowed. */
function countKeysOf(value: unknown): number {
  if (typeof value === 'string' && !isCleanText(value)) throw new RequestFault('request.malformed');
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countKeysOf(item), 0);
  const entries = Object.entries(value);
  return entries.reduce((sum, [key, item]) => {
    if (isForbiddenKey(key) || !isCleanText(key)) throw new RequestFault('request.malformed');
    return sum + countKeysOf(item);
  }, entries.length);
}

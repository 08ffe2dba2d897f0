import { RequestFault } from '../errors/request-fault.ts';

const MAX_DEPTH = 32;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads a JSON text and refuses what means different things to different readers: duplicate keys,
 * keys that reach into prototypes, nesting without end, NUL, half a surrogate pair, bytes that are
 * not UTF-8.
 */
export function parseStrictJson(bytes: Uint8Array): unknown {
  const value = parse(decode(bytes));
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
  refuseAmbiguity(text);
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

type Level = { keys: Set<string> | undefined; awaitsKey: boolean };

/** Walks the tokens; whether the grammar holds is checked by JSON.parse afterwards. */
function refuseAmbiguity(text: string): void {
  const levels: Level[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    const level = levels.at(-1);
    if (character === '"') {
      const end = endOfString(text, index);
      const content = readString(text.slice(index, end + 1));
      if (level?.awaitsKey && level.keys) addKey(level.keys, content);
      if (level) level.awaitsKey = false;
      index = end;
    } else if (character === '{' || character === '[') {
      if (levels.length === MAX_DEPTH) throw new RequestFault('request.malformed');
      levels.push({
        keys: character === '{' ? new Set() : undefined,
        awaitsKey: character === '{',
      });
    } else if (character === '}' || character === ']') {
      levels.pop();
    } else if (character === ',' && level) {
      level.awaitsKey = level.keys !== undefined;
    }
  }
}

function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '"') return index;
  }
  throw new RequestFault('request.malformed');
}

function readString(token: string): string {
  let content: unknown;
  try {
    content = JSON.parse(token);
  } catch {
    throw new RequestFault('request.malformed');
  }
  if (typeof content !== 'string' || !isCleanText(content))
    throw new RequestFault('request.malformed');
  return content;
}

function addKey(keys: Set<string>, key: string): void {
  if (keys.has(key) || FORBIDDEN_KEYS.has(key)) throw new RequestFault('request.malformed');
  keys.add(key);
}

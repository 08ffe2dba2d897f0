/** Search parameters as people type them: `?omrade=livsmiljo&kommun=2580`. Every value is text. */
export type SearchParams = Record<string, string | string[]>;

/** A key that is named twice becomes a list. */
export function parseSearch(search: string): SearchParams {
  const result = new Map<string, string | string[]>();
  for (const [key, value] of new URLSearchParams(search)) {
    const before = result.get(key);
    if (Array.isArray(before)) before.push(value);
    else result.set(key, before === undefined ? value : [before, value]);
  }
  return Object.fromEntries(result);
}

/** Empty values are left out, commas stay readable; the order is the caller's. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    for (const item of [value].flat()) {
      if (item !== undefined && item !== null && item !== '') {
        params.append(key, String(item));
      }
    }
  }
  const text = params.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/** The first value of a parameter, trimmed; nothing where it is missing or empty. */
export function readText(value: unknown, maxLength = 200): string | undefined {
  const [first] = [value].flat();
  const text = typeof first === 'string' ? first.trim().slice(0, maxLength) : '';
  return text === '' ? undefined : text;
}

/** A value of a closed list; anything else counts as missing. */
export function readOneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  const text = readText(value);
  return allowed.find((candidate) => candidate === text);
}

/** Several values, by repeated key (GET forms) or commas (links), kept as one comma-separated text. */
export function readList(value: unknown, pattern: RegExp): string | undefined {
  const items = [value]
    .flat()
    .flatMap((item) => (typeof item === 'string' ? item.split(',') : []))
    .map((item) => item.trim())
    .filter((item) => pattern.test(item));
  return items.length === 0 ? undefined : [...new Set(items)].join(',');
}

/** A whole number from 2 on; page 1 is the page without the parameter. */
export function readPage(value: unknown): number | undefined {
  const page = Number(readText(value));
  return Number.isInteger(page) && page > 1 && page <= 10_000 ? page : undefined;
}

/** Codes and ids as they stand in addresses. */
export const CODE = /^[a-z0-9-]{1,80}$/;
export const MUNICIPALITY_CODE = /^\d{4}$/;
/** The number of a goal of Agenda 2030. */
export const AGENDA_GOAL = /^([1-9]|1[0-7])$/;

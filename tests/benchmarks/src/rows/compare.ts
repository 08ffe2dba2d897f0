import { isRecord, partsOf, type Part } from './parts.ts';

/** The difference between two values in words; null where they are the same but for the order of fields. */
export function differenceOf(ours: unknown, floor: unknown, at = 'answer'): string | null {
  if (Array.isArray(ours) && Array.isArray(floor)) {
    if (ours.length !== floor.length) {
      return `${at} has ${ours.length} items here and ${floor.length} there`;
    }
    return firstOf(ours, (item, index) => differenceOf(item, floor[index], `${at}[${index}]`));
  }
  if (isRecord(ours) && isRecord(floor)) {
    const names = [...new Set([...Object.keys(ours), ...Object.keys(floor)])];
    return firstOf(names, (name) => differenceOf(ours[name], floor[name], `${at}.${name}`));
  }
  return ours === floor
    ? null
    : `${at} is ${JSON.stringify(ours)} here and ${JSON.stringify(floor)} there`;
}

function firstOf<Item>(
  items: readonly Item[],
  find: (item: Item, index: number) => string | null,
): string | null {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== null) return found;
  }
  return null;
}

/** Figures by key, which are compared as a whole: a key more is a difference. */
const WHOLE = ['cells', 'totals', 'places'];

/** What an overview has to say by its figures: each thing with them, and which things there are. */
export type Figures = Readonly<{
  codes: Readonly<Record<string, readonly string[]>>;
  figures: Readonly<Record<string, unknown>>;
}>;

/** The figures as they were counted. */
export const figuresOf = (counted: readonly Part[]): Figures => ({
  codes: codesOf(counted, counted),
  figures: Object.fromEntries(counted.map(({ part, code, body }) => [`${part} ${code}`, body])),
});

/** Of an answer, the figures that were counted. */
export function countedOf(counted: readonly Part[], answer: unknown): Figures {
  const parts = partsOf(answer);
  const bodies = new Map(parts.map(({ part, code, body }) => [`${part} ${code}`, body]));
  return {
    codes: codesOf(counted, parts),
    figures: Object.fromEntries(
      counted.map(({ part, code, body }) => [
        `${part} ${code}`,
        pick(body, bodies.get(`${part} ${code}`)),
      ]),
    ),
  };
}

/** Of each part that is counted, which things there are. */
function codesOf(counted: readonly Part[], parts: readonly Part[]): Figures['codes'] {
  const names = [...new Set(counted.map(({ part }) => part))];
  return Object.fromEntries(
    names.map((name) => [
      name,
      parts
        .filter(({ part }) => part === name)
        .map(({ code }) => code)
        .sort(),
    ]),
  );
}

/** Of a value, what the pattern names. */
function pick(pattern: unknown, value: unknown): unknown {
  if (!isRecord(pattern) || !isRecord(value)) return value ?? null;
  return Object.fromEntries(
    Object.entries(pattern).map(([name, inside]) => [
      name,
      WHOLE.includes(name) ? value[name] : pick(inside, value[name]),
    ]),
  );
}

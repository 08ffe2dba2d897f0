/** A thing that an overview tells of. */
export type Part = Readonly<{ part: string; code: string; body: unknown }>;

type Fields = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists inside lists that are told of by themselves. */
const NESTED = ['sections', 'actions', 'rows'];

/**
 * An answer as the things that it tells of, each by its code: lists, the lists in these, and the rest as
 * `head`. What the floor answers is laid out so already.
 */
export function partsOf(answer: unknown): Part[] {
  if (!isRecord(answer)) throw new Error('An overview is an object.');
  if (Array.isArray(answer.head)) {
    return Object.entries(answer).flatMap(([part, items]) =>
      (items as unknown[]).map((body) => ({
        part,
        code: part === 'head' ? '' : codeOf(body),
        body,
      })),
    );
  }
  const lists = Object.entries(answer).filter((entry) => isListOfThings(entry[1]));
  const head = Object.fromEntries(
    Object.entries(answer).filter(([, value]) => !isListOfThings(value)),
  );
  return [
    { part: 'head', code: '', body: head },
    ...lists.flatMap(([part, items]) => thingsOf(part, items as Fields[])),
  ];
}

function thingsOf(part: string, items: readonly Fields[]): Part[] {
  return items.flatMap((item) => {
    const inside = Object.entries(item).filter(
      ([name, value]) => NESTED.includes(name) && isListOfThings(value),
    );
    const body = Object.fromEntries(
      Object.entries(item).filter(([name]) => !inside.some(([nested]) => nested === name)),
    );
    return [
      { part, code: codeOf(item), body },
      ...inside.flatMap(([nested, things]) => thingsOf(nested, things as Fields[])),
    ];
  });
}

const isListOfThings = (value: unknown): boolean => Array.isArray(value) && isRecord(value[0]);

/** What a thing is known by: its code, or the two that it joins. */
function codeOf(item: unknown): string {
  if (!isRecord(item)) return '';
  if (isRecord(item.tile)) return String(item.tile.code);
  if (typeof item.code === 'string') return item.code;
  const names = [item.key, item.area, item.section, item.effectGoal, item.actorType, item.id];
  return names.filter((name) => typeof name === 'string').join(' ');
}

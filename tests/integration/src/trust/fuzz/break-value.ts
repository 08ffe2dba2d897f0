import fc, { type Arbitrary } from 'fast-check';

/** What no field was made for. */
const MISFITS: readonly unknown[] = [
  null,
  true,
  {},
  [],
  [[]],
  { a: { a: {} } },
  -1,
  0,
  0.5,
  2 ** 53 + 2,
  1e308,
  -1e308,
  '',
  ' ',
  'x'.repeat(20_000),
  '2026-02-30',
  '0000-00-00',
  '1e400',
  'NaN',
  'a\nb',
  '\u202egpj.exe',
  'a\u200bb',
  '\u3164',
  'https://a:b@c.example/',
  '\t',
  'not-a-uuid',
  '../../etc/passwd',
  'javascript:alert(1)',
  'a@b',
  '--',
  '２５８０',
];

type Path = (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Array.isArray(value)
    ? value.flatMap((item, index) => pathsOf(item, [...path, index]))
    : Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]));
  return [path, ...below];
}

/** The same with the place changed; without a new value the place is gone. */
function changeAt(
  value: unknown,
  [head, ...rest]: Path,
  change: (old: unknown) => unknown,
): unknown {
  if (head === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === head ? changeAt(item, rest, change) : item));
  }
  const entries = Object.entries(value as Record<string, unknown>).flatMap(([key, item]) => {
    if (key !== head) return [[key, item] as const];
    const changed = changeAt(item, rest, change);
    return changed === undefined ? [] : [[key, changed] as const];
  });
  return Object.fromEntries(entries);
}

/** A good value with one thing wrong in it: a misfit, something missing, something nobody declared. */
export function broken(value: unknown): Arbitrary<unknown> {
  const paths = pathsOf(value);
  return fc
    .tuple(fc.constantFrom(...paths), fc.constantFrom(...MISFITS), fc.integer({ min: 0, max: 5 }))
    .map(([path, misfit, kind]) => {
      if (kind === 0 && path.length > 0) return changeAt(value, path, () => undefined);
      if (kind === 1) return changeAt(value, path, withStranger);
      return changeAt(value, path, () => misfit);
    });
}

function withStranger(old: unknown): unknown {
  if (typeof old !== 'object' || old === null || Array.isArray(old)) return [old, old];
  return { ...old, isAdmin: true };
}

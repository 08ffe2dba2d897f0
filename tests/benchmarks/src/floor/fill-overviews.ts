import type pg from 'pg';
import { isRecord, partsOf, type Part } from '../rows/parts.ts';

/** An overview that the floor keeps: its address, and the statement that counts it. */
export type KeptOverview = Readonly<{ path: string; counts: string }>;

/**
 * Fills what the floor keeps of an overview. The figures are counted here, by the floor's own statement. What
 * stands beside them (names, verdicts by the rules of the domain, which the floor has none of) is taken from
 * the product's answer, so that as much is told; where the product has no answer, only the figures are.
 * @returns the figures as they were counted
 */
export async function fillOverview(
  owner: pg.Client,
  { path, counts }: KeptOverview,
  productAnswer: unknown,
): Promise<Part[]> {
  const { rows } = await owner.query<Part>(counts);
  const counted = new Map(rows.map((row) => [keyOf(row), row]));
  const told = productAnswer === undefined ? [] : partsOf(productAnswer);
  const known = new Set(told.map(keyOf));
  const merged = [
    ...told.map((part) => ({ ...part, body: merge(part.body, counted.get(keyOf(part))?.body) })),
    ...rows.filter((row) => !known.has(keyOf(row))),
  ];
  await owner.query('delete from floor_part where overview = $1', [path]);
  await owner.query(
    `insert into floor_part (overview, part, position, code, body)
     select $1, one ->> 'part', row_number() over (partition by one ->> 'part' order by n),
       one ->> 'code', one -> 'body'
     from jsonb_array_elements($2::jsonb) with ordinality given(one, n)`,
    [path, JSON.stringify(merged)],
  );
  return rows;
}

const keyOf = ({ part, code }: Pick<Part, 'part' | 'code'>) => `${part} ${code}`;

/** The told with the counted in its place, however deep that stands. */
function merge(told: unknown, counted: unknown): unknown {
  if (counted === undefined) return told;
  if (!isRecord(told) || !isRecord(counted)) return counted;
  const names = new Set([...Object.keys(told), ...Object.keys(counted)]);
  return Object.fromEntries([...names].map((name) => [name, merge(told[name], counted[name])]));
}

import { withClient } from '@samhandling/local-postgres';

/** All that a database holds, as lines, so that two databases can be compared. */
export type RestoredContent = Readonly<{
  /** Table by table, a digest of each row, sorted. */
  rows: ReadonlyMap<string, readonly string[]>;
  /** Sequences with their place, functions, triggers, constraints, indexes, columns, rights. */
  structure: readonly string[];
}>;

const TABLES = `
  select oid::regclass::text as name from pg_class
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`;

const NOT_OF_AN_EXTENSION = (oid: string) =>
  `not exists (select from pg_depend where objid = ${oid} and deptype = 'e')`;

const STRUCTURE = `
  select 'sequence ' || sequencename || ' ' || coalesce(last_value::text, 'unused') as line
    from pg_sequences where schemaname = 'public'
  union all select 'function ' || pg_get_functiondef(oid) from pg_proc
    where pronamespace = 'public'::regnamespace and prokind <> 'a' and ${NOT_OF_AN_EXTENSION('oid')}
  union all select 'trigger ' || tgenabled::text || ' ' || pg_get_triggerdef(oid) from pg_trigger
    where not tgisinternal
  union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' '
      || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
  union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
  union all select 'column ' || attrelid::regclass || '.' || attname || ' '
      || format_type(atttypid, atttypmod) || ' ' || attnotnull || ' ' || attidentity::text
      || attgenerated::text || ' ' || coalesce(pg_get_expr(adbin, adrelid), '')
    from pg_attribute join pg_class on pg_class.oid = attrelid
      left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm') and attnum > 0
      and not attisdropped
  union all select 'view ' || viewname || ' ' || definition from pg_views where schemaname = 'public'
  union all select 'extension ' || extname || ' ' || extversion from pg_extension
  union all select 'right ' || relname || ' ' || privilege_type || ' to ' || grantee::regrole
    from pg_class cross join aclexplode(coalesce(relacl, acldefault('r', relowner)))
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'S') and grantee <> 0`;

export async function readEverything(url: string): Promise<RestoredContent> {
  return withClient(url, async (client) => {
    await client.query(`set timezone = 'UTC'`);
    const rows = new Map<string, readonly string[]>();
    const { rows: tables } = await client.query<{ name: string }>(TABLES);
    for (const { name } of tables) {
      const { rows: digests } = await client.query<{ digest: string }>(
        `select md5(each::text) as digest from ${name} each order by 1`,
      );
      rows.set(
        name,
        digests.map(({ digest }) => digest),
      );
    }
    const { rows: lines } = await client.query<{ line: string }>(STRUCTURE);
    return { rows, structure: lines.map(({ line }) => line).sort() };
  });
}

/** What only one of the two has; each line is one thing. */
export function compareEverything(before: RestoredContent, after: RestoredContent): string[] {
  const differences = [
    ...missing(before.structure, after.structure).map((line) => `lacks ${line}`),
    ...missing(after.structure, before.structure).map((line) => `has ${line}`),
  ];
  for (const table of new Set([...before.rows.keys(), ...after.rows.keys()])) {
    const [wanted, found] = [before.rows.get(table) ?? [], after.rows.get(table) ?? []];
    const [lost, added] = [missing(wanted, found).length, missing(found, wanted).length];
    if (lost + added > 0) differences.push(`${table}: ${lost} rows lost, ${added} added`);
  }
  return differences;
}

/** Repeated lines count: two in one database and one in the other are a difference. */
function missing(of: readonly string[], from: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const each of from) counts.set(each, (counts.get(each) ?? 0) + 1);
  return of.filter((each) => {
    const left = counts.get(each) ?? 0;
    counts.set(each, left - 1);
    return left <= 0;
  });
}

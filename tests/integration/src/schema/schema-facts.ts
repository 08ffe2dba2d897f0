import type pg from 'pg';

export type SchemaFacts = Readonly<{
  /** One line a column, a constraint, an index, a function or a trigger. */
  facts: readonly string[];
  /** The names of indexes that entities only name: of an expression, an order, another kind, or with columns beside. */
  onlyInSql: readonly string[];
}>;

const COLUMNS = `
  select format('%s.%s %s%s%s', table_name, column_name, udt_name,
    case is_nullable when 'NO' then ' not null' else '' end,
    coalesce(' collate ' || collation_name, '') || coalesce(' default ' || column_default, '') || coalesce(' as ' || generation_expression, '')
      || case when is_identity = 'YES' then ' identity ' || identity_generation else '' end) as fact
  from information_schema.columns where table_schema = 'public' and not (table_name = any($1))`;

// Columns say what is not null (in PostgreSQL 18 a constraint of kind 'n'); triggers ('t') stand in SQL.
const CONSTRAINTS = `
  select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as fact
  from pg_constraint
  where connamespace = 'public'::regnamespace and contype not in ('n', 't')
    and not (conrelid::regclass::text = any($1))`;

const INDEXES = `
  select class.relname as name, pg_get_indexdef(pg_index.indexrelid) as fact,
    access.amname <> 'btree' or pg_index.indexprs is not null
      or 0 <> any(pg_index.indoption::int[]) or pg_index.indnullsnotdistinct
      or pg_index.indnatts > pg_index.indnkeyatts
      or not pg_index.indisprimary and exists (select 1 from unnest(pg_index.indcollation::oid[]) as used(id)
        join pg_collation on pg_collation.oid = used.id where collname <> 'default')
      as "isOnlyInSql"
  from pg_index
  join pg_class class on class.oid = pg_index.indexrelid
  join pg_am access on access.oid = class.relam
  where class.relnamespace = 'public'::regnamespace
    and not (pg_index.indrelid::regclass::text = any($1))`;

const TRIGGERS = `
  select pg_get_triggerdef(oid) as fact from pg_trigger
  where not tgisinternal and not (tgrelid::regclass::text = any($1))`;

// What the clock answers is decided at every start, not in a file.
const FUNCTIONS = `
  select pg_get_functiondef(oid) || coalesce(' -- ' || obj_description(oid, 'pg_proc'), '') as fact
  from pg_proc
  where pronamespace = 'public'::regnamespace and proname <> 'clock'
    and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')`;

/** What the catalogue of a database says of its tables, each fact as one line. */
export async function factsOf(client: pg.Client, leftOut: readonly string[]): Promise<SchemaFacts> {
  const facts: string[] = [];
  for (const query of [COLUMNS, CONSTRAINTS, TRIGGERS]) {
    const { rows } = await client.query<{ fact: string }>(query, [leftOut]);
    facts.push(...rows.map(({ fact }) => fact));
  }
  const functions = await client.query<{ fact: string }>(FUNCTIONS);
  const indexes = await client.query<{ name: string; fact: string; isOnlyInSql: boolean }>(
    INDEXES,
    [leftOut],
  );
  facts.push(...[...functions.rows, ...indexes.rows].map(({ fact }) => fact));
  return {
    facts: facts.sort(),
    onlyInSql: indexes.rows
      .filter(({ isOnlyInSql }) => isOnlyInSql)
      .map(({ name }) => name)
      .sort(),
  };
}

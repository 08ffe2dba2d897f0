import { createHash } from 'node:crypto';
import type pg from 'pg';

/** A file of SQL that can be applied any number of times. */
export type RepeatableSql = Readonly<{ name: string; text: string }>;

/**
 * Applies each file whose text changed since it was applied, and all of them after a migration, which may
 * have put an earlier text in place. A file and the note that it was applied are one transaction. Where two
 * versions of the product start in turn, the texts of the one that started last are in place.
 */
export async function applyChanged(
  owner: pg.Client,
  files: readonly RepeatableSql[],
): Promise<string[]> {
  await makeTable(owner);
  const migration = await lastMigration(owner);
  const applied = await readApplied(owner);
  const changed = files.filter(({ name, text }) => applied.get(name) !== stateOf(text, migration));
  for (const { name, text } of changed) {
    await owner.query('begin');
    try {
      await owner.query(text);
      await owner.query(
        `insert into repeatable_sql (name, state) values ($1, $2)
        on conflict (name) do update set state = excluded.state, applied_at = clock_timestamp()`,
        [name, stateOf(text, migration)],
      );
      await owner.query('commit');
    } catch (cause) {
      await owner.query('rollback');
      throw cause;
    }
  }
  return changed.map(({ name }) => name);
}

/** Only where it is missing: a process may start as a role that makes no table. */
async function makeTable(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query(`select 1 where to_regclass('repeatable_sql') is not null`);
  if (rows.length > 0) return;
  await owner.query(`
    create table repeatable_sql (
      name text constraint repeatable_sql_pkey primary key,
      state text not null,
      applied_at timestamptz not null default clock_timestamp()
    )`);
}

/**
 * The id of the latest migration in the table of migrations; it changes when a migration is applied
 * again.
 */
async function lastMigration(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<{ id: number }>(
    'select coalesce(max(id), 0)::int as id from platform_migration',
  );
  return rows[0]?.id ?? 0;
}

async function readApplied(owner: pg.Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await owner.query<{ name: string; state: string }>(
    'select name, state from repeatable_sql',
  );
  return new Map(rows.map(({ name, state }) => [name, state]));
}

function stateOf(text: string, migration: number): string {
  return `${migration} ${createHash('sha256').update(text).digest('hex')}`;
}

import type pg from 'pg';

/** The setting of PostgreSQL from which the clock reads the time in a demo. */
export const TOLD_TIME = 'samhandling.now';

const TRUE_TIME = `select clock_timestamp()`;
const ANY_TIME = `select coalesce(
  nullif(current_setting('${TOLD_TIME}', true), '')::timestamptz, clock_timestamp())`;

/**
 * Decides, as the owner of the tables, whether the database's clock can be set. In a demo's
 * database it can, so that the demo has a past; everywhere else what is recorded gets the true
 * time. This is decided by the purpose of the database, not by how the process was started.
 */
export async function settleClock(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ isDemo: boolean }>(
    `select exists (select from database_purpose where purpose = 'demo') as "isDemo"`,
  );
  await setClock(owner, { isTold: rows[0]?.isDemo === true });
}

/** Lets the database's clock be set, or takes that back; as the owner of the tables. */
export async function setClock(owner: pg.Client, { isTold }: { isTold: boolean }): Promise<void> {
  const wanted = isTold ? ANY_TIME : TRUE_TIME;
  const { rows } = await owner.query<{ body: string }>(
    `select prosrc as body from pg_proc where oid = 'clock()'::regprocedure`,
  );
  if (rows[0]?.body === wanted) return;
  await owner.query(`create or replace function clock() returns timestamptz language sql
    as $clock$${wanted}$clock$`);
}

import type pg from 'pg';

/** The setting that a clock which can be told the time reads. */
export const TOLD_TIME = 'samhandling.now';

const TRUE_TIME = `select clock_timestamp()`;
const ANY_TIME = `select coalesce(
  nullif(current_setting('${TOLD_TIME}', true), '')::timestamptz, clock_timestamp())`;

/**
 * Sets the clock, as the owner of the tables, to what the database is for: a demo's can be told the time,
 * so that the demo has a past. What a process wishes to be does not count: a demo that is turned away
 * from a county's database leaves the clock as it was.
 */
export async function settleClock(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ isDemo: boolean }>(
    `select exists (select from database_purpose where purpose = 'demo') as "isDemo"`,
  );
  await setClock(owner, { isTold: rows[0]?.isDemo === true });
}

/** Says, as the owner of the tables, whether the database's clock can be told the time. */
export async function setClock(owner: pg.Client, { isTold }: { isTold: boolean }): Promise<void> {
  const wanted = isTold ? ANY_TIME : TRUE_TIME;
  const { rows } = await owner.query<{ body: string }>(
    `select prosrc as body from pg_proc where oid = 'clock()'::regprocedure`,
  );
  if (rows[0]?.body === wanted) return;
  await owner.query(`create or replace function clock() returns timestamptz language sql
    as $clock$${wanted}$clock$`);
}

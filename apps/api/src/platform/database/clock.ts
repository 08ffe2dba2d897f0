import type pg from 'pg';

/** The setting that a clock which can be told the time reads. */
export const TOLD_TIME = 'samhandling.now';

const TRUE_TIME = `select clock_timestamp()`;
const ANY_TIME = `select coalesce(
  nullif(current_setting('${TOLD_TIME}', true), '')::timestamptz, clock_timestamp())`;

/**
 * Says, as the owner of the tables, whether the database's clock can be told the time. In a demo it can,
 * so that the demo has a past; everywhere else what is recorded carries the time at which it was.
 */
export async function setClock(owner: pg.Client, { isTold }: { isTold: boolean }): Promise<void> {
  const wanted = isTold ? ANY_TIME : TRUE_TIME;
  const { rows } = await owner.query<{ body: string }>(
    `select prosrc as body from pg_proc where oid = 'clock()'::regprocedure`,
  );
  if (rows[0]?.body === wanted) return;
  await owner.query(`create or replace function clock() returns timestamptz language sql
    as $clock$${wanted}$clock$`);
}

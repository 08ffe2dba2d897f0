import type pg from 'pg';

/** The setting of PostgreSQL from which the clock reads the time in a demo. */
export const TOLD_TIME = 'samhandling.now';

const TRUE_TIME = `select clock_timestamp()`;
const ANY_TIME = `select coalesce(
  nullif(current_setting('${TOLD_TIME}', true), '')::timestamptz, clock_timestamp())`;

/**
 * Lets the database's clock be set, or takes that back; as the owner of the tables. Every start takes it
 * back. Within a transaction nobody else sees a clock that can be set.
 */
export async function setClock(
  owner: pg.ClientBase,
  { isTold }: { isTold: boolean },
): Promise<void> {
  const wanted = isTold ? ANY_TIME : TRUE_TIME;
  const { rows } = await owner.query<{ body: string }>(
    `select prosrc as body from pg_proc where oid = 'clock()'::regprocedure`,
  );
  if (rows[0]?.body === wanted) return;
  await owner.query(`create or replace function clock() returns timestamptz language sql
    as $clock$${wanted}$clock$`);
}

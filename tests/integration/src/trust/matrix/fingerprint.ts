import type pg from 'pg';

/** Kept beside the product: who is signed in, how often somebody guessed, and which searches found nothing. */
const APART = new Set([
  'session',
  'purse',
  'platform_migration',
  'platform_secret',
  'job_schedule',
  'missed_search',
]);
/** The strategy's own, which no operation writes, and what is derived from the rest. */
const STILL =
  /^(priority_area|chapter|section|action|effect_goal|indicator|measure|target|strategy|municipality|search_.*)$/;

/** A hash of every row of every table that an operation can write. */
export async function fingerprintOf(pool: pg.Pool): Promise<() => Promise<string>> {
  const { rows } = await pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const tables = rows
    .map(({ name }) => name)
    .filter((name) => !APART.has(name) && !STILL.test(name));
  const hashes = tables.map((table) => {
    // What is waiting is done in the background; that it is there is what counts. Upkeep comes by itself.
    const rows = table === 'job' ? `(select id, name from job where lane <> 'upkeep')` : table;
    return `(select md5(string_agg(md5(each::text), '' order by md5(each::text))) from ${rows} each)`;
  });
  return async () => {
    const { rows: found } = await pool.query<{ hash: string }>(
      `select concat_ws('-', ${hashes.join(', ')}) as hash`,
    );
    return String(found[0]?.hash);
  };
}

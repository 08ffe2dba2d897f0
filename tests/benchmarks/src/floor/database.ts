import pg from 'pg';

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.DATABASE_POOL_SIZE ?? 10),
  idleTimeoutMillis: 0,
});

const names = new Map<string, string>();

/** One name for each text, so that PostgreSQL plans it once a connection. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = `floor_${names.size}`));
  return name;
}

/** A connection, in a transaction or not. */
export type Connection = Pick<pg.ClientBase, 'query'>;

/** The rows of a named, prepared statement. */
export async function rowsOf<Row extends pg.QueryResultRow>(
  text: string,
  values: readonly unknown[] = [],
  connection: Connection = pool,
): Promise<Row[]> {
  return (await connection.query<Row>({ name: nameOf(text), text, values: [...values] })).rows;
}

/** The column `json` of the one row of a statement, as the text that PostgreSQL made; null where there is none. */
export async function jsonOf(
  text: string,
  values: readonly unknown[] = [],
): Promise<string | null> {
  const [row] = await rowsOf<{ json: string | null }>(text, values);
  return row?.json ?? null;
}

/** Runs the work in one transaction. */
export async function inTransaction<Result>(
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (fault) {
    await client.query('rollback');
    throw fault;
  } finally {
    client.release();
  }
}

import pg from 'pg';
import { StartUpFault } from '../errors/start-up-fault.ts';
import { describeUrl } from './database.ts';
import { isDatabaseUnavailable } from './database-fault.ts';

const PATIENCE_MINUTES = 10;

/**
 * Runs work of the start that one process does while the others wait: migrations, the strategy, the
 * demo. The lock has a connection of its own and a longer time limit, so that the short limits of ordinary
 * queries never end the wait. `work` is given that connection, which nothing else uses.
 */
export async function withStartLock<Result>(
  databaseUrl: string,
  name: string,
  work: (connection: pg.Client) => Promise<Result>,
): Promise<Result> {
  const connection = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 10_000,
    application_name: 'samhandling start',
    keepAlive: true,
  });
  connection.on('error', () => undefined);
  try {
    await connect(connection, databaseUrl);
    // Overrides limits that are set for the role or the database.
    await connection.query(
      `set statement_timeout = 0; set lock_timeout = '${PATIENCE_MINUTES}min'`,
    );
    await takeLock(connection, name);
    return await work(connection);
  } finally {
    await connection.end().catch(() => undefined);
  }
}

async function connect(connection: pg.Client, databaseUrl: string): Promise<void> {
  try {
    await connection.connect();
  } catch (cause) {
    if (!isRefusedConnection(cause)) throw cause;
    throw new StartUpFault(`The database at ${describeUrl(databaseUrl)} can't be reached.`, {
      cause,
    });
  }
}

async function takeLock(connection: pg.Client, name: string): Promise<void> {
  try {
    await connection.query('select pg_advisory_lock(hashtext($1))', [name]);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === '55P03')) throw cause;
    throw new StartUpFault(
      `Another process has been preparing the database for ${PATIENCE_MINUTES} minutes: end it if it hangs, and start again.`,
      { cause },
    );
  }
}

/** Unreachable, or it does not let us in (28…, 3D000: no such database). */
function isRefusedConnection(fault: unknown): boolean {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  return isDatabaseUnavailable(fault) || code.startsWith('28') || code === '3D000';
}

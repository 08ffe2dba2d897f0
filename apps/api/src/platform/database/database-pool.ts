import pg from 'pg';
import type { Config } from '../config/config.ts';

/**
 * A frozen database must not freeze us: with the time that is set by itself, waiting for a connection
 * (2 s) and for an answer (2.5 s) together stay below 5 s. Waiting for a lock ends first, so that it is
 * told as what it is.
 */
const timeouts = (ms: number) => ({
  connectionTimeoutMillis: 0.8 * ms,
  query_timeout: ms,
  statement_timeout: ms - 100,
  lock_timeout: 0.8 * ms,
  idle_in_transaction_session_timeout: 4 * ms,
});

const DATE_OID = 1082;

/** Dates stay text (`2026-05-01`): a calendar date has no hour and no time zone. */
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === DATE_OID
      ? (value: string) => value
      : pg.types.getTypeParser(oid, format ?? 'text')) as typeof pg.types.getTypeParser,
};

/** The connections of this process. TypeORM, sessions and queries share them. */
export class DatabasePool extends pg.Pool {
  constructor(config: Config) {
    super({
      ...timeouts(config.databaseTimeoutMs),
      connectionString: config.databaseUrl,
      application_name: 'samhandling',
      max: config.databasePoolSize,
      types,
      keepAlive: true,
      // A connection keeps its plans: one that waits between the requests of a quiet hour is not closed early.
      idleTimeoutMillis: 300_000,
      // So that a connection that is never idle, too, gets changed settings and a new primary.
      maxLifetimeSeconds: 300,
      // Compiling one of our queries takes longer than running it: 1.3 s of 2.5 s at 100,000 initiatives.
      // Workers beside ours take processors from other requests, and starting them costs more than they save.
      options: '-c jit=off -c max_parallel_workers_per_gather=0',
    });
    // A connection that breaks while nobody uses it is replaced by the next one.
    this.on('error', () => undefined);
  }
}

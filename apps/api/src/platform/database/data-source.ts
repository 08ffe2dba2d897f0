import pg from 'pg';
import { DataSource } from 'typeorm';
import type { Config } from '../config/config.ts';

/**
 * A frozen database must not freeze us: waiting for a connection (2 s) and for an answer (2.5 s)
 * together stay below the 5 s within which a request is answered when the database does not.
 */
const TIMEOUTS = {
  connectionTimeoutMillis: 2000,
  query_timeout: 2500,
  statement_timeout: 2400,
  lock_timeout: 2000,
  idle_in_transaction_session_timeout: 10_000,
};

const DATE_OID = 1082;

/** Dates stay text (`2026-05-01`): a calendar date has no hour and no time zone. */
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === DATE_OID
      ? (value: string) => value
      : pg.types.getTypeParser(oid, format ?? 'text')) as typeof pg.types.getTypeParser,
};

/** TypeORM gives the pool and the migrations; rows are read and written with SQL (docs/decisions). */
export function createDataSource(config: Config): DataSource {
  return new DataSource({
    type: 'postgres',
    driver: pg,
    url: config.databaseUrl,
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    applicationName: 'samhandling',
    poolSize: config.databasePoolSize,
    connectTimeoutMS: TIMEOUTS.connectionTimeoutMillis,
    poolErrorHandler: () => undefined,
    extra: {
      ...TIMEOUTS,
      types,
      keepAlive: true,
      idleTimeoutMillis: 30_000,
      // So that a connection that is never idle, too, gets changed settings and a new primary.
      maxLifetimeSeconds: 300,
      // Compiling one of our queries takes longer than running it: 1.3 s of 2.5 s at 100,000 initiatives.
      options: '-c jit=off',
    },
  });
}

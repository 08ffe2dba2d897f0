import pg from 'pg';
import { DataSource } from 'typeorm';
import type { Config } from '../config/config.ts';
import { StartUpFault } from '../errors/start-up-fault.ts';
import { setClock } from './clock.ts';
import { describeUrl } from './database.ts';
import { isDatabaseUnavailable } from './database-fault.ts';
import { grantToApplication } from './grants.ts';
import { MIGRATIONS } from './migrations/index.ts';

const LOCK = 'samhandling.migrations';
const MIGRATION_TABLE = 'platform_migration';

/** Brings the schema up to date; of several processes that start together one does it, the others wait. */
export async function migrate(config: Config): Promise<{ applied: string[] }> {
  const lock = new pg.Client({
    connectionString: config.migrationDatabaseUrl,
    connectionTimeoutMillis: 10_000,
  });
  lock.on('error', () => undefined);
  try {
    await lock.connect();
    await lock.query('select pg_advisory_lock(hashtext($1))', [LOCK]);
    const applied = await runMigrations(config);
    await setClock(lock, { isTold: config.isDemo });
    await grantToApplication(lock, config);
    return { applied };
  } catch (cause) {
    if (!isRefusedConnection(cause)) throw cause;
    throw new StartUpFault(
      `The database at ${describeUrl(config.migrationDatabaseUrl)} can't be reached.`,
      { cause },
    );
  } finally {
    await lock.end().catch(() => undefined);
  }
}

async function runMigrations(config: Config): Promise<string[]> {
  const dataSource = await new DataSource({
    type: 'postgres',
    driver: pg,
    url: config.migrationDatabaseUrl,
    synchronize: false,
    installExtensions: false,
    poolSize: 2,
    connectTimeoutMS: 10_000,
    migrations: MIGRATIONS,
    migrationsTableName: MIGRATION_TABLE,
    migrationsTransactionMode: 'each',
  }).initialize();
  try {
    const applied = await dataSource.runMigrations();
    return applied.map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}

/** Unreachable, or it does not let us in (28…, 3D000: no such database). */
function isRefusedConnection(fault: unknown): boolean {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  return isDatabaseUnavailable(fault) || code.startsWith('28') || code === '3D000';
}

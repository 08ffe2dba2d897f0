import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import type { Config } from '../config/config.ts';
import { StartUpFault } from '../errors/start-up-fault.ts';
import { setClock } from './clock.ts';
import { describeUrl } from './database.ts';
import { isReadOnly } from './database-fault.ts';
import { grantToApplication } from './grants.ts';
import { applyChanged, type RepeatableSql } from './repeatable-sql.ts';
import { findMismatch, timestampOf, type EarlierNames } from './schema-mismatch.ts';
import { withStartLock } from './start-lock.ts';

const LOCK = 'samhandling.migrations';
const MIGRATION_TABLE = 'platform_migration';

/** The migrations that the platform applies; it knows none of them by name. */
export type SchemaChanges = Readonly<{
  migrations: readonly (new () => MigrationInterface)[];
  earlierNames: EarlierNames;
  /** In the order in which they are applied. */
  repeatable: readonly RepeatableSql[];
}>;

/**
 * Applies the migrations that are missing. Of several processes that start together one does it and
 * the others wait.
 */
export async function migrate(
  config: Config,
  changes: SchemaChanges,
): Promise<{ applied: string[] }> {
  return withStartLock(config.migrationDatabaseUrl, LOCK, async (owner) => {
    try {
      await refuseForeignSchema(owner, config, changes);
      const applied = await runMigrations(config, changes);
      await applyChanged(owner, changes.repeatable);
      await setClock(owner, { isTold: false });
      await grantToApplication(owner, config);
      return { applied };
    } catch (cause) {
      if (!isReadOnly(cause)) throw cause;
      throw new StartUpFault(
        `The database at ${describeUrl(config.migrationDatabaseUrl)} can only be read: start on the one that takes changes.`,
        { cause },
      );
    }
  });
}

/** Stops before anything is changed when the database was migrated by a newer or a different version. */
async function refuseForeignSchema(
  owner: pg.Client,
  config: Config,
  { migrations, earlierNames }: SchemaChanges,
): Promise<void> {
  const { rows: tables } = await owner.query(`select 1 where to_regclass($1) is not null`, [
    MIGRATION_TABLE,
  ]);
  if (tables.length === 0) return;
  const { rows } = await owner.query<{ name: string }>(
    `select name from ${MIGRATION_TABLE} order by "timestamp", id`,
  );
  const applied: string[] = [];
  for (const { name } of rows) {
    const nameOfToday = earlierNames[name] ?? name;
    applied.push(nameOfToday);
    // Only where there is something to change: a process may start as a role that changes no table.
    if (nameOfToday !== name) await rename(owner, name, nameOfToday);
  }
  const mismatch = findMismatch(
    applied,
    migrations.map(({ name }) => name),
    earlierNames,
  );
  if (!mismatch) return;
  const database = `The database at ${describeUrl(config.migrationDatabaseUrl)}`;
  throw new StartUpFault(
    mismatch.isNewer
      ? `${database} is newer than this version of Samhandling (it has ${mismatch.name}): start the version that was used last, or restore a backup from before the upgrade.`
      : `${database} was made by a different line of versions of Samhandling (${mismatch.name} does not match): start the version that was used last, or restore a backup.`,
  );
}

async function rename(owner: pg.Client, earlier: string, name: string): Promise<void> {
  await owner.query(`update ${MIGRATION_TABLE} set name = $2, "timestamp" = $3 where name = $1`, [
    earlier,
    name,
    timestampOf(name),
  ]);
}

async function runMigrations(config: Config, changes: SchemaChanges): Promise<string[]> {
  const dataSource = await new DataSource({
    type: 'postgres',
    driver: pg,
    url: config.migrationDatabaseUrl,
    synchronize: false,
    installExtensions: false,
    poolSize: 2,
    connectTimeoutMS: 10_000,
    migrations: [...changes.migrations],
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

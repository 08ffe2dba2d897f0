import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SCHEMA_CHANGES, TABLES } from '@samhandling/api/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';
import { factsOf } from './schema-facts.ts';

/** Tables of the libraries and of the start, which no entity describes. */
const NOT_OURS = ['platform_migration', 'repeatable_sql', 'typeorm_metadata'];

/** What entities and files of SQL stand on. */
const NEEDED_FIRST = `
  create extension if not exists pg_trgm;
  create extension if not exists unaccent;
  create function clock() returns timestamptz language sql as 'select clock_timestamp()';`;

let test: PlatformTest;
const built = { name: '', url: '' };

function openDataSource(url: string): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    driver: pg,
    url,
    ...TABLES,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    synchronize: false,
  }).initialize();
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  test = await openTestApp();
  built.name = `${test.databaseName}_built`;
  await test.postgres.createDatabase(built.name);
  built.url = test.postgres.ownerUrl(built.name);
  await withClient(built.url, (client) => client.query(NEEDED_FIRST));
  const dataSource = await openDataSource(built.url);
  await dataSource.synchronize();
  await dataSource.destroy();
  await withClient(built.url, async (client) => {
    for (const { text } of SCHEMA_CHANGES.repeatable) await client.query(text);
  });
}, 60_000);

afterAll(async () => {
  await test.postgres.dropDatabase(built.name);
  await test.close();
});

describe('the entities, the files of SQL and the migrations', () => {
  it('leave TypeORM nothing to change in a migrated database', async () => {
    const url = test.postgres.ownerUrl(test.databaseName);
    await withClient(url, describeGeneratedColumns);
    const dataSource = await openDataSource(url);
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    await dataSource.destroy();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  }, 60_000);

  it('make the same columns, constraints, indexes, functions and triggers', async () => {
    const read = (url: string) => withClient(url, (client) => factsOf(client, NOT_OURS));
    const migrated = await read(test.postgres.ownerUrl(test.databaseName));
    const fromEntities = await read(built.url);
    expect(fromEntities.facts).toEqual(migrated.facts);
  }, 60_000);

  it('name the same indexes where only SQL can say what they are', async () => {
    const url = test.postgres.ownerUrl(test.databaseName);
    const { onlyInSql } = await withClient(url, (client) => factsOf(client, NOT_OURS));
    const dataSource = await openDataSource(built.url);
    const named = dataSource.entityMetadatas
      .flatMap(({ indices }) => indices.filter(({ synchronize }) => !synchronize))
      .map(({ name }) => name);
    await dataSource.destroy();
    expect(named.sort()).toEqual([...onlyInSql]);
  }, 60_000);
});

/** TypeORM compares the expression of a generated column with what it wrote down itself. */
async function describeGeneratedColumns(client: pg.Client): Promise<void> {
  await client.query(`
    create table if not exists typeorm_metadata (type varchar not null, "database" varchar,
      "schema" varchar, "table" varchar, name varchar, value text)`);
  await client.query(`
    insert into typeorm_metadata (type, "database", "schema", "table", name, value)
    select 'GENERATED_COLUMN', current_database(), 'public', attrelid::regclass::text, attname,
      pg_get_expr(adbin, adrelid)
    from pg_attribute join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attgenerated <> '' and attrelid::regclass::text not like 'pg\\_%'`);
}

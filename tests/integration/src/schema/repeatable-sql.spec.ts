import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrate, SCHEMA_CHANGES } from '@samhandling/api/testing';
import pg from 'pg';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';
import { factsOf } from './schema-facts.ts';

let test: PlatformTest;
let owner: pg.Client;
let fresh: readonly string[];

beforeAll(async () => {
  test = await openTestApp();
  owner = new pg.Client({ connectionString: test.config.migrationDatabaseUrl });
  await owner.connect();
  fresh = await facts();
});
afterAll(async () => {
  await owner.end();
  await test.close();
});

const facts = async () => (await factsOf(owner, [])).facts;

const start = (repeatable = SCHEMA_CHANGES.repeatable) =>
  migrate(test.config, { ...SCHEMA_CHANGES, repeatable });

/** The files as they would be if one had another text. */
const withText = (name: string, change: (text: string) => string) =>
  SCHEMA_CHANGES.repeatable.map((file) =>
    file.name === name ? { name, text: change(file.text) } : file,
  );

describe('functions, triggers and indexes that stand in files of SQL', () => {
  it('end equal in a fresh database and in one that was upgraded', async () => {
    await owner.query(`
      create or replace function refuse_rewrite() returns trigger language plpgsql as $$
        begin return null; end $$;
      drop trigger actor_search on actor;
      drop trigger evidence_file_told on evidence_file;
      drop index initiative_title_index;
      drop table repeatable_sql`);
    expect(await facts()).not.toEqual(fresh);
    await start();
    expect(await facts()).toEqual(fresh);
  });

  it('are left alone while their file stays the same', async () => {
    await owner.query('drop trigger actor_search on actor');
    await start();
    expect(await facts()).toHaveLength(fresh.length - 1);
    await owner.query(`delete from repeatable_sql where name = 'search'`);
    await start();
    expect(await facts()).toEqual(fresh);
  });

  it('are made anew when their file changes, and when it changes back', async () => {
    await start(withText('append-only', (text) => text.replace('rows of %', 'the rows of %')));
    const changed = await facts();
    expect(changed.filter((fact) => !fresh.includes(fact))).toEqual([
      expect.stringContaining('the rows of % are never changed or removed'),
    ]);
    await start();
    expect(await facts()).toEqual(fresh);
  });

  it('are made anew after a migration, which may have put an earlier text in place', async () => {
    await owner.query(`
      create or replace function refuse_rewrite() returns trigger language plpgsql as $$
        begin return null; end $$;
      update platform_migration set id = nextval('platform_migration_id_seq')
      where id = (select max(id) from platform_migration)`);
    await start();
    expect(await facts()).toEqual(fresh);
  });

  it('stay as they were when their file fails half-way', async () => {
    const drops = 'drop function spend_from_purses; select 1 / 0;';
    const failing = start(withText('purse', (text) => `${drops} ${text}`));
    await expect(failing).rejects.toThrow('division by zero');
    expect(await facts()).toEqual(fresh);
  });
});

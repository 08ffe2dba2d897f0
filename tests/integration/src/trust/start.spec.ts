import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startServer } from '@samhandling/test-support';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';
import { openStartDatabase, runCli, type StartDatabase } from './start-fixtures.ts';

// Longer than any limit of an ordinary query.
const LONG_MILLISECONDS = 3000;

let test: PlatformTest;
let database: StartDatabase;
let migrated: string;
let count = 0;
beforeAll(async () => {
  test = await openTestApp();
  migrated = await open();
  expect((await migrate()).code).toBe(0);
  await database.owner.end();
});
afterAll(async () => {
  await test.postgres.dropDatabase(migrated);
  await test.close();
});
afterEach(() => database.drop());

/** Opens the database of one test and gives its name. */
async function open(template?: string): Promise<string> {
  count += 1;
  const name = `${test.databaseName}_start_${count}`;
  database = await openStartDatabase(test.postgres, name, template);
  return name;
}

const migrate = () => runCli(['migrate'], database.env);

describe('a start while another process is at work on the same database', () => {
  it('waits for it longer than an ordinary query may take, whatever limits the database has', async () => {
    await open();
    const locks = ['samhandling.migrations', 'samhandling.strategy', 'samhandling.demo'];
    await database.owner.query(`alter database ${database.name} set lock_timeout = '100ms'`);
    for (const lock of locks) {
      await database.owner.query('select pg_advisory_lock(hashtext($1))', [lock]);
    }
    const starting = startServer({ ...database.env, DEMO: 'true' });
    const outcome = starting.then(
      () => 'up',
      (fault: Error) => fault.message,
    );
    for (const lock of locks) {
      await isWaitedFor(lock);
      const soFar = await Promise.race([outcome, sleep(LONG_MILLISECONDS, 'waiting')]);
      expect([lock, soFar]).toEqual([lock, 'waiting']);
      await database.owner.query('select pg_advisory_unlock(hashtext($1))', [lock]);
    }
    expect(await outcome).toBe('up');
    await (await starting).kill();
  });

  async function isWaitedFor(lock: string): Promise<void> {
    const query = `select count(*)::int as value from pg_locks
      where locktype = 'advisory' and objid::bigint = hashtext('${lock}')::bigint & 4294967295
        and database = (select oid from pg_database where datname = current_database())
        and not granted`;
    while ((await database.read(query)) === 0) await sleep(50);
  }
});

describe('a database that can only be read', () => {
  it.each(['empty', 'migrated'])('is refused in one sentence when it is %s', async (state) => {
    await open(state === 'migrated' ? migrated : undefined);
    await database.owner.query(
      `alter database ${database.name} set default_transaction_read_only = on`,
    );
    const { code, output } = await migrate();
    expect([code, output]).toEqual([
      1,
      expect.stringMatching(/^The database at .* can only be read: .*\.\n$/),
    ]);
  });
});

describe('a migrated database', () => {
  it('can be served by a role that may change no table', async () => {
    await open(migrated);
    const { DATABASE_URL } = database.env;
    const { code, output } = await runCli(['migrate'], { DATABASE_URL });
    expect([code, output]).toEqual([0, 'The database is up to date.\n']);
  });
});

describe('a database that another version has migrated', () => {
  beforeEach(() => open(migrated));

  it.each([
    [
      'is newer',
      `insert into platform_migration ("timestamp", name) values (1999000000000, 'Later1999000000000')`,
      /^The database at .* is newer than this version of Samhandling \(it has Later1999000000000\): .*\.\n$/,
    ],
    [
      'has another name for a migration',
      `update platform_migration set name = 'Effect1764000000010' where name = 'Effects1764000000010'`,
      /^The database at .* by a different line of versions of Samhandling \(Effect1764000000010 .*\.\n$/,
    ],
    [
      'lacks a migration in the middle',
      `delete from platform_migration where name = 'Effects1764000000010'`,
      /^The database at .* by a different line of versions of Samhandling \(EvidenceFiles1764000000011 .*\.\n$/,
    ],
  ])('is refused in one sentence when it %s', async (_case, change, sentence) => {
    await database.owner.query(change);
    const { code, output } = await migrate();
    expect([code, output]).toEqual([1, expect.stringMatching(sentence)]);
  });

  it('is taken over when it has the name under which a migration first landed', async () => {
    await database.owner.query(`
      update platform_migration set name = 'Remarks1764000000013', "timestamp" = 1764000000013
      where name = 'Remarks1764000000012'`);
    const { code, output } = await migrate();
    expect([code, output]).toEqual([0, 'The database is up to date.\n']);
  });
});

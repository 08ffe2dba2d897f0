import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { freePort, startServer } from '@samhandling/test-support';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';
import { openStartDatabase, type StartDatabase } from './start-fixtures.ts';

const MAIN = fileURLToPath(new URL('../../../../apps/demo/src/main.ts', import.meta.url));
const SOME_MINUTES = 300_000;

let test: PlatformTest;
let database: StartDatabase;
beforeAll(async () => {
  test = await openTestApp();
  database = await openStartDatabase(test.postgres, `${test.databaseName}_killed`);
});
afterAll(async () => {
  await database.drop();
  await test.close();
});

async function start(): Promise<ChildProcess> {
  const port = String(await freePort());
  return spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, ...database.env, PORT: port, LOG_LEVEL: 'fatal' },
    stdio: 'ignore',
  });
}

/** Whether the loading has come to the reports: people and initiatives are in its transaction by then. */
const isLoading = `select count(*)::int as value
  from pg_stat_activity activity join pg_locks held using (pid)
  where activity.datname = current_database() and activity.query like '%savepoint use_case%'
    and held.relation = 'status_report'::regclass and held.mode = 'RowExclusiveLock'`;
const COUNTS = `select json_build_object('accounts', (select count(*) from account),
  'initiatives', (select count(*) from initiative),
  'history', (select count(*) from history_entry where event <> 'strategy.loaded')) as value`;

it(
  'A demo that is killed while it is loaded leaves nothing, and the next start loads all of it',
  async () => {
    const child = await start();
    while ((await database.read(isLoading).catch(() => 0)) === 0) {
      expect(child.exitCode).toBeNull();
      await sleep(20);
    }
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await database.read(COUNTS)).toEqual({ accounts: 0, initiatives: 0, history: 0 });
    const server = await startServer({ ...database.env, DEMO: 'true' });
    await server.kill();
    const loaded = await database.read<Record<string, number>>(COUNTS);
    expect(loaded).toEqual({ accounts: 24, initiatives: 24, history: expect.any(Number) });
    const again = await startServer({ ...database.env, DEMO: 'true' });
    await again.kill();
    expect(await database.read(COUNTS)).toEqual(loaded);
  },
  SOME_MINUTES,
);

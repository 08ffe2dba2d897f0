import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { emptyInitiative, type DemoAccount } from '@samhandling/contract';
import {
  cookieHeaderOf,
  KeptConnection,
  putUnderLoad,
  startServer,
  type LoadRequest,
  type Server,
} from '@samhandling/test-support';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';
import { openStartDatabase, type StartDatabase } from './start-fixtures.ts';

let test: PlatformTest;
let database: StartDatabase;
let running: Server[] = [];
beforeAll(async () => {
  test = await openTestApp();
  database = await openStartDatabase(test.postgres, `${test.databaseName}_sigterm`);
});
afterAll(async () => {
  await Promise.all(running.map((server) => server.kill()));
  await database.drop();
  await test.close();
});

async function start(): Promise<Server> {
  const server = await startServer({ ...database.env, DEMO: 'true' });
  running = [...running, server];
  return server;
}

async function signIn(server: Server, connection: KeptConnection): Promise<string> {
  const { body } = await connection.send('/api/v1/demo-accounts');
  const { items } = JSON.parse(body) as { items: DemoAccount[] };
  const editor = items.find(({ role }) => role === 'editor');
  const { headers } = await connection.send('/api/v1/session', {
    method: 'POST',
    body: { email: editor?.email, password: editor?.password },
  });
  return cookieHeaderOf(headers['set-cookie']);
}

describe('a server that gets SIGTERM', () => {
  it('finishes a page that is being drawn, although the page asks the API after new connections are refused', async () => {
    const server = await start();
    const connection = new KeptConnection(server.origin);
    const cookie = await signIn(server, connection);
    await connection.send('/', { headers: { cookie } });
    await database.owner.query('begin; lock table account in access exclusive mode');
    const page = connection.send('/', { headers: { cookie } });
    await isWaitingForAccounts();
    const end = server.stop('SIGTERM');
    await isClosed(server);
    await database.owner.query('rollback');
    const { status, isFarewell } = await page;
    expect([status, isFarewell]).toEqual([200, true]);
    expect(await end).toBe(0);
  });

  it('answers a request that comes on a kept connection after new ones are refused', async () => {
    const server = await start();
    const connection = new KeptConnection(server.origin);
    await connection.send('/health/live');
    const end = server.stop('SIGTERM');
    await isClosed(server);
    const { status, isFarewell } = await connection.send('/atgarder');
    expect([status, isFarewell]).toEqual([200, true]);
    expect(await end).toBe(0);
  });

  it('fails no request of many that come meanwhile, pages and writes among them', async () => {
    const server = await start();
    const connection = new KeptConnection(server.origin);
    const cookie = await signIn(server, connection);
    const { body } = await connection.send('/api/v1/session', { headers: { cookie } });
    connection.close();
    const { memberships } = JSON.parse(body) as { memberships: { actor: { id: string } }[] };
    const write = (turn: number): LoadRequest => ({
      path: '/api/v1/initiatives',
      method: 'POST',
      headers: { cookie },
      body: draftOf(String(memberships[0]?.actor.id), turn),
    });
    const load = putUnderLoad(
      server.origin,
      [
        ...Array.from({ length: 4 }, () => () => ({ path: '/', headers: { cookie } })),
        ...Array.from({ length: 4 }, () => () => ({ path: '/api/v1/coverage' })),
        ...Array.from({ length: 4 }, () => write),
      ],
      300,
    );
    await load.hasAnswered(2);
    const code = await server.stop('SIGTERM');
    const { failures, created } = await load.end();
    expect(failures).toEqual([]);
    expect(code).toBe(0);
    const ids = created.map((text) => (JSON.parse(text) as { id: string }).id);
    const { rows } = await database.owner.query<{ id: string }>(
      'select id from initiative where id = any($1::uuid[])',
      [ids],
    );
    expect([ids.length > 0, rows.length]).toEqual([true, ids.length]);
  });

  const isWaitingForAccounts = async (): Promise<void> => {
    const waiting = `select count(*)::int as value from pg_locks
      where not granted and relation = 'account'::regclass`;
    while ((await database.read(waiting)) === 0) await sleep(20);
  };

  const isClosed = async ({ origin }: Server): Promise<void> => {
    const isOpen = async () => {
      const connection = new KeptConnection(origin);
      const answer = await connection.send('/health/live').catch(() => undefined);
      // The process waits for connections that are open.
      connection.close();
      return answer !== undefined;
    };
    while (await isOpen()) await sleep(50);
  };
});

/** The smallest body that is kept as a draft. */
function draftOf(ownerActorId: string, turn: number) {
  return { ...emptyInitiative(ownerActorId), title: `Utkast ${turn}` };
}

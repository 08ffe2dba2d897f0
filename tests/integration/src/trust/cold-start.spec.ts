import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cookieHeaderOf, startServer, type Server } from '@samhandling/test-support';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';
import { openStartDatabase, type StartDatabase } from './start-fixtures.ts';

// More than one, since a fault here shows now and then; the long suite has more of them.
const ROUNDS = [1, 2];
const SOME_MINUTES = 300_000;

let test: PlatformTest;
let database: StartDatabase;
let servers: Server[] = [];
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

async function startTogether(name: string, DEMO: string, processes: number): Promise<void> {
  database = await openStartDatabase(test.postgres, `${test.databaseName}_${name}`);
  const env = { ...database.env, DEMO };
  servers = await Promise.all(Array.from({ length: processes }, () => startServer(env)));
}

async function endAll(): Promise<void> {
  await Promise.all(servers.map((server) => server.kill()));
  await database.drop();
}

async function expectAllToServe(): Promise<void> {
  for (const { origin } of servers) {
    expect((await fetch(`${origin}/health/ready`)).status).toBe(200);
    const { summary } = (await (await fetch(`${origin}/api/v1/coverage`)).json()) as {
      summary: { actions: number };
    };
    expect(summary.actions).toBe(95);
  }
}

async function expectOnce(): Promise<void> {
  const { rows } = await database.owner.query<{ name: string; times: number }>(
    'select name, count(*)::int as times from platform_migration group by name order by name',
  );
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.map(({ times }) => times)).toEqual(rows.map(() => 1));
  const loaded = `select count(*)::int as value from history_entry where event = 'strategy.loaded'`;
  expect(await database.read(loaded)).toBe(1);
  expect(await database.read('select count(*)::int as value from strategy')).toBe(1);
  expect(await database.read('select count(*)::int as value from platform_secret')).toBe(1);
}

describe.each([
  ['a county', 'false'],
  ['a demo', 'true'],
])('two processes of %s that start at once on an empty database', (kind, DEMO) => {
  it.each(ROUNDS)(
    'all serve, and migrate and load once (round %s)',
    async (round) => {
      await startTogether(`${kind.slice(2)}_${round}`, DEMO, 2);
      try {
        await expectAllToServe();
        await expectOnce();
        const twice = await database.read(`select count(*)::int as value from (
          select title from initiative group by title having count(*) > 1) twice`);
        const initiatives = await database.read<number>(
          'select count(*)::int as value from initiative',
        );
        expect([twice, Number(initiatives) > 0]).toEqual([0, DEMO === 'true']);
      } finally {
        await endAll();
      }
    },
    SOME_MINUTES,
  );
});

describe('three processes on one database', () => {
  beforeAll(() => startTogether('shared', 'true', 3), SOME_MINUTES);
  afterAll(() => endAll());

  it('share the sessions of people who have signed in', async () => {
    const [first, second, third] = servers;
    const { items } = (await (await fetch(`${first?.origin}/api/v1/demo-accounts`)).json()) as {
      items: { email: string; password: string }[];
    };
    const signIn = await fetch(`${first?.origin}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: String(first?.origin) },
      body: JSON.stringify({ email: items[0]?.email, password: items[0]?.password }),
    });
    const cookie = cookieHeaderOf(signIn.headers.getSetCookie());
    const accountAt = async (server: Server | undefined) => {
      const answer = await fetch(`${server?.origin}/api/v1/session`, { headers: { cookie } });
      return ((await answer.json()) as { account: { email: string } | null }).account?.email;
    };
    expect(await accountAt(second)).toBe(items[0]?.email);
    await fetch(`${second?.origin}/api/v1/session`, {
      method: 'DELETE',
      headers: { cookie, origin: String(second?.origin) },
    });
    expect([await accountAt(first), await accountAt(third)]).toEqual([undefined, undefined]);
  });
});

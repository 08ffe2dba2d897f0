import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';
import { startServer, type Server } from '@samhandling/test-support';

let test: PlatformTest;
let name: string;
let owner: pg.Client;
let servers: Server[] = [];

beforeAll(async () => {
  test = await openTestApp();
  name = `${test.databaseName}_cold`;
  await test.postgres.createDatabase(name);
  owner = new pg.Client({ connectionString: test.postgres.ownerUrl(name) });
  await owner.connect();
  const env = {
    DATABASE_URL: test.postgres.appUrl(name),
    MIGRATION_DATABASE_URL: test.postgres.ownerUrl(name),
    DEMO: 'true',
  };
  servers = await Promise.all([startServer(env), startServer(env), startServer(env)]);
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await owner.end();
  await test.postgres.dropDatabase(name);
  await test.close();
});

const read = async (query: string) => (await owner.query<{ value: number }>(query)).rows[0]?.value;

describe('three processes that start at once on an empty database', () => {
  it('all serve', async () => {
    for (const { origin } of servers) {
      expect((await fetch(`${origin}/health/ready`)).status).toBe(200);
      const { summary } = (await (await fetch(`${origin}/api/v1/coverage`)).json()) as {
        summary: { actions: number };
      };
      expect(summary.actions).toBe(95);
    }
  });

  it('migrate once, load the strategy once and the demo once', async () => {
    const { rows } = await owner.query<{ name: string; times: number }>(
      'select name, count(*)::int as times from platform_migration group by name order by name',
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.map(({ times }) => times)).toEqual(rows.map(() => 1));
    expect(
      await read(
        `select count(*)::int as value from history_entry where event = 'strategy.loaded'`,
      ),
    ).toBe(1);
    expect(await read('select count(*)::int as value from strategy')).toBe(1);
    expect(await read('select count(*)::int as value from platform_secret')).toBe(1);
    const twice = await read(`select count(*)::int as value from (
      select title from initiative group by title having count(*) > 1) twice`);
    expect([
      twice,
      Number(await read('select count(*)::int as value from initiative')) > 0,
    ]).toEqual([...[0, true]]);
  });

  it('share what somebody signed in to', async () => {
    const [first, second, third] = servers;
    const { items } = (await (await fetch(`${first?.origin}/api/v1/demo-accounts`)).json()) as {
      items: { email: string; password: string }[];
    };
    const signIn = await fetch(`${first?.origin}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: String(first?.origin) },
      body: JSON.stringify({ email: items[0]?.email, password: items[0]?.password }),
    });
    const cookies = signIn.headers.getSetCookie().map((each) => each.split(';')[0]);
    const cookie = cookies.join('; ');
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

import { randomUUID } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MIGRATIONS } from '@samhandling/api/testing';
import type { DemoAccount } from '@samhandling/contract';
import { withClient } from '@samhandling/local-postgres';
import { cookieHeaderOf, startServer, type Server } from '@samhandling/test-support';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';
import { openStartDatabase, runCli, type StartDatabase } from './start-fixtures.ts';

let test: PlatformTest;
let database: StartDatabase;
let running: Server[] = [];
let count = 0;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());
afterEach(async () => {
  await Promise.all(running.map((server) => server.kill()));
  running = [];
  await database.drop();
});

async function open(template?: string): Promise<void> {
  count += 1;
  database = await openStartDatabase(test.postgres, `${test.databaseName}_${count}`, template);
}

async function start(env: Record<string, string>): Promise<Server> {
  const server = await startServer({ ...database.env, ...env });
  running.push(server);
  return server;
}

const HOLDS_A_DEMO =
  /^This database holds a demo, whose password is published: .* npm run admin -- remove-demo .*\.$/;
const IS_A_COUNTYS = /^This database is a county's and never becomes a demo: .*\.$/;

/** What the process prints when it refuses to start. */
async function refusalOf(env: Record<string, string>): Promise<string> {
  const fault = await start(env).then(
    () => new Error('It started.'),
    (error: Error) => error,
  );
  return fault.message.replace('The server ended before it was up: ', '').trim();
}

async function logIn(server: Server, email: string, password: string) {
  const { status, headers } = await fetch(`${server.origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.origin },
    body: JSON.stringify({ email, password }),
  });
  return { status, cookie: cookieHeaderOf(headers.getSetCookie()) };
}

async function demoAccounts(server: Server): Promise<DemoAccount[]> {
  const answer = await fetch(`${server.origin}/api/v1/demo-accounts`);
  return ((await answer.json()) as { items: DemoAccount[] }).items;
}

/** A demo that was started and ended, with one log-in left behind. */
async function leaveDemo(): Promise<{ accounts: DemoAccount[]; cookie: string }> {
  const server = await start({ DEMO: 'true' });
  const accounts = await demoAccounts(server);
  const { email, password } = administratorOf(accounts);
  const { status, cookie } = await logIn(server, email, password);
  expect(status).toBe(200);
  await server.kill();
  return { accounts, cookie };
}

function administratorOf(accounts: readonly DemoAccount[]): DemoAccount {
  const found = accounts.find(({ role }) => role === 'administrator');
  if (!found) throw new Error('The demo has no administrator.');
  return found;
}

/** The time that the database records when the application tells it one. */
async function tellTime(at: string): Promise<string> {
  return withClient(database.env.DATABASE_URL, async (client) => {
    await client.query(`select set_config('samhandling.now', $1, false)`, [at]);
    const { rows } = await client.query<{ at: Date }>(
      `insert into history_entry (subject_type, subject_id, event)
      values ('account', 'x', 'account.created') returning at`,
    );
    return String(rows[0]?.at.toISOString());
  });
}

type Runner = Parameters<InstanceType<(typeof MIGRATIONS)[number]>['down']>[0];

/** As it was before databases knew their purpose. */
async function forgetPurpose(): Promise<void> {
  const runner = { query: (statement: string) => database.owner.query(statement) };
  const first = MIGRATIONS.findIndex(({ name }) => name.startsWith('DatabasePurpose'));
  for (const Migration of MIGRATIONS.slice(first).toReversed()) {
    await new Migration().down(runner as unknown as Runner);
    await database.owner.query('delete from platform_migration where name = $1', [Migration.name]);
  }
}

describe('a database in which a demo was loaded', () => {
  let accounts: DemoAccount[];
  let cookie: string;
  let template: string;
  beforeAll(async () => {
    await open();
    ({ accounts, cookie } = await leaveDemo());
    template = database.name;
    await database.owner.end();
  });
  afterAll(() => test.postgres.dropDatabase(template));
  beforeEach(() => open(template));

  it('refuses to serve as a county, until the demo is removed, and then no demo account gets in', async () => {
    expect(await refusalOf({ DEMO: 'false' })).toMatch(HOLDS_A_DEMO);
    const all = await database.read<number>('select count(*)::int as value from account');
    expect(all).toBeGreaterThan(accounts.length);
    const removed = await runCli(['admin', 'remove-demo'], database.env);
    expect(removed.code).toBe(0);
    expect(removed.output).toContain(`Closed ${all} accounts of the demo`);
    expect(removed.output).toMatch(/Kept, since history is never rewritten: [1-9]\d* initiatives/);
    const county = await start({ DEMO: 'false' });
    for (const { email, password } of accounts) {
      expect([email, (await logIn(county, email, password)).status]).toEqual([email, 401]);
    }
    const session = await fetch(`${county.origin}/api/v1/session`, { headers: { cookie } });
    expect(((await session.json()) as { account: unknown }).account).toBeNull();
    expect(await demoAccounts(county)).toEqual([]);
    expect(await database.read(`select count(*)::int as value from membership`)).toBe(0);
    expect(
      await database.read(`select count(*)::int as value from account
        where password_hash is not null or region_role is not null or not is_disabled`),
    ).toBe(0);
    expect(await tellTime('1999-06-01')).not.toContain('1999');
    await county.kill();
    expect(await refusalOf({ DEMO: 'true' })).toMatch(IS_A_COUNTYS);
    const again = await runCli(['admin', 'remove-demo'], database.env);
    expect([again.code, again.output]).toEqual([
      0,
      'There is no demo in this database: nothing was changed.\n',
    ]);
  });

  it('is recognised by the published addresses when it is older than the table of purposes', async () => {
    await forgetPurpose();
    expect(await refusalOf({ DEMO: 'false' })).toMatch(HOLDS_A_DEMO);
    await start({ DEMO: 'true' });
  });

  it('has, after the removal, no account that a demo account let in, and none of their links', async () => {
    const insert = async (email: string, inviter: string | null, isUsed: boolean) => {
      await database.owner.query(
        `insert into account_token (purpose, token_hash, email, invited_by, region_role, expires_at, used_at)
         values ('invitation', $1, $2, (select id from account where email = $3), 'administrator',
           now() + interval '1 day', case when $4 then now() end)`,
        [Buffer.from(randomUUID()), email, inviter, isUsed],
      );
      if (!isUsed) return;
      await database.owner.query(
        `insert into account (email, name, password_hash, region_role) values ($1, $1, 'x', 'administrator')`,
        [email],
      );
    };
    await insert('planted@example.org', administratorOf(accounts).email, true);
    await insert('planted-by-planted@example.org', 'planted@example.org', true);
    await insert('known@example.org', null, true);
    await insert('handed-over@example.org', 'known@example.org', true);
    await insert('open@example.org', 'planted@example.org', false);
    await insert('open-handed-over@example.org', null, false);
    await insert('open-from-command-line@example.org', null, false);
    await database.owner.query(
      `insert into history_entry (subject_type, subject_id, event, account_id)
       select 'invitation', token.id, 'invitation.handed_over', account.id
       from account_token token, account
       where token.email like '%handed-over%' and account.email = 'planted@example.org'`,
    );
    const { output } = await runCli(['admin', 'remove-demo'], database.env);
    expect(output).toContain('Switched off 3 accounts');
    expect(output).toContain('Ended 2 links');
    expect(output).toContain('planted-by-planted@example.org');
    expect(output).not.toContain('known@example.org');
    const { rows } = await database.owner.query<{ email: string }>(
      `select email from account where not is_disabled order by email`,
    );
    expect(rows).toEqual([{ email: 'known@example.org' }]);
    const { rows: open } = await database.owner.query<{ email: string }>(
      `select email from account_token where used_at is null and ended_at is null`,
    );
    expect(open).toEqual([{ email: 'open-from-command-line@example.org' }]);
  });
});

describe('a demo that is removed while it is being loaded', () => {
  beforeEach(() => open());

  it('is not loaded afterwards', async () => {
    await database.owner.query(`select pg_advisory_lock(hashtext('samhandling.demo'))`);
    const starting = refusalOf({ DEMO: 'true' });
    const isWaiting = `select count(*)::int as value from pg_locks where locktype = 'advisory'
      and not granted and objid::bigint = hashtext('samhandling.demo')::bigint & 4294967295`;
    while ((await database.read(isWaiting)) === 0) await sleep(20);
    const removed = await runCli(['admin', 'remove-demo'], database.env);
    expect([removed.code, removed.output]).toEqual([0, expect.stringContaining('Closed 0')]);
    await database.owner.query(`select pg_advisory_unlock(hashtext('samhandling.demo'))`);
    expect(await starting).toMatch(IS_A_COUNTYS);
    expect(await database.read('select count(*)::int as value from account')).toBe(0);
  });
});

describe("a county's database", () => {
  beforeEach(() => open());

  it('refuses to become a demo, with accounts and without', async () => {
    const county = await start({ DEMO: 'false' });
    await county.kill();
    expect(await refusalOf({ DEMO: 'true' })).toMatch(IS_A_COUNTYS);
    const command = await runCli(['migrate'], { ...database.env, DEMO: 'true' });
    expect([command.code, command.output.trim()]).toEqual([1, expect.stringMatching(IS_A_COUNTYS)]);
    // A demo that was turned away leaves no clock behind that can be told the time.
    expect(await tellTime('1999-06-01')).not.toContain('1999');
    await database.owner.query(`insert into account (email, name) values ('a@example.org', 'A')`);
    await forgetPurpose();
    expect(await refusalOf({ DEMO: 'true' })).toMatch(IS_A_COUNTYS);
    expect(await database.read('select count(*)::int as value from account')).toBe(1);
    await start({ DEMO: 'false' });
  });

  it('keeps its purpose, whoever writes the SQL, and with it its last administrator', async () => {
    await runCli(['migrate'], database.env);
    await database.owner.query(`
      insert into database_purpose (purpose) values ('county');
      insert into account (email, name, region_role) values ('a@example.org', 'A', 'administrator')`);
    const demote = `update account set region_role = null`;
    for (const [attempt, refusal] of [
      [demote, 'the county keeps an administrator'],
      [
        `update database_purpose set purpose = 'county'; ${demote}`,
        /^a database keeps its purpose/,
      ],
      [`update database_purpose set purpose = 'demo'`, /^a database keeps its purpose/],
      ['delete from database_purpose', /^a database keeps its purpose/],
      ['truncate database_purpose', /^a database keeps its purpose/],
    ] as const) {
      await expect(database.owner.query(attempt)).rejects.toThrow(refusal);
    }
  });
});

describe('the address to listen on, where HOST does not say', () => {
  beforeEach(() => open());

  // Without a network, another loopback address will do: a server on 127.0.0.1 can't be reached there either.
  const elsewhere =
    Object.values(networkInterfaces())
      .flatMap((addresses = []) => addresses)
      .find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.2';
  const answersElsewhere = ({ origin }: Server) =>
    fetch(`${origin.replace('127.0.0.1', elsewhere)}/health/live`).then(
      ({ ok }) => ok,
      () => false,
    );

  it.each([
    ['a demo answers on 127.0.0.1 only', 'true', false],
    ['a county answers on every address', 'false', true],
  ])('%s', async (_case, DEMO, isOpen) => {
    const server = await start({ DEMO, HOST: '' });
    expect(await answersElsewhere(server)).toBe(isOpen);
  });
});

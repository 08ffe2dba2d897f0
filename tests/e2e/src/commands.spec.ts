import { join } from 'node:path';
import { startLocalPostgres, withClient } from '@samhandling/local-postgres';
import type { CheckoutCopy, Running } from '../checkout-copy.ts';
import { freePort } from '../start-product.ts';
import { expect, test } from './test.ts';

// The commands are built and started as somebody would, on a copy of the sources.
test.describe.configure({ timeout: 300_000 });

let copy: CheckoutCopy;
let port: number;
let origin: string;
test.beforeAll(async ({ checkout }) => {
  copy = checkout;
  port = await freePort();
  origin = `http://localhost:${port}`;
});

type Account = { email: string; password: string };

const start = (args: readonly string[], env: Record<string, string> = {}): Running =>
  copy.run(['start.ts', ...args], { PORT: String(port), ...env });

async function demoAccounts(): Promise<Account[]> {
  const answer = await fetch(`${origin}/api/v1/demo-accounts`);
  return ((await answer.json()) as { items: Account[] }).items;
}

async function statusOfLogIn({ email, password }: Account): Promise<number> {
  const { status } = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password }),
  });
  return status;
}

async function expectNobodyOf(accounts: readonly Account[]): Promise<void> {
  expect(accounts.length).toBeGreaterThan(0);
  for (const account of accounts) {
    expect([account.email, await statusOfLogIn(account)]).toEqual([account.email, 401]);
  }
  expect(await demoAccounts()).toEqual([]);
}

/** A data folder of the time when the demo and the county shared one database. */
async function putDemoIntoCounty(): Promise<void> {
  const server = await startLocalPostgres({
    dataDir: join(copy.dataDir, 'postgres'),
    durable: true,
  });
  await withClient(server.superuserUrl('postgres'), async (client) => {
    await client.query('drop database samhandling with (force)');
    await client.query('alter database samhandling_demo rename to samhandling');
  });
  await server.stop();
}

test('The password of the demo opens no county that was started after it', async () => {
  const demo = start([]);
  await demo.says(origin);
  const accounts = await demoAccounts();
  for (const account of accounts.slice(0, 1)) expect(await statusOfLogIn(account)).toBe(200);
  expect(await demo.interrupt()).toBe(0);

  const county = start(['--no-demo']);
  await county.says(origin);
  await expectNobodyOf(accounts);
  expect(await county.interrupt()).toBe(0);

  await putDemoIntoCounty();
  const newDemo = start([]);
  await newDemo.says('The demo has a database of its own from now on.');
  expect(await newDemo.interrupt()).toBe(0);
  const mixed = start(['--no-demo']);
  expect(await mixed.ended).toBe(1);
  expect(mixed.said()).toMatch(/^This database holds a demo, .* npm run admin -- remove-demo .*$/m);
  expect(mixed.said()).not.toContain('    at ');
  const removal = copy.run(['cli.ts', 'admin', 'remove-demo'], {});
  expect(await removal.ended).toBe(0);
  expect(removal.said()).toMatch(/^Closed [1-9]\d* accounts of the demo/m);
  const mended = start(['--no-demo']);
  await mended.says(origin);
  await expectNobodyOf(accounts);
  expect(await mended.interrupt()).toBe(0);
});

test('A demo is refused with DATABASE_URL', async () => {
  const refused = start(['--demo'], { DATABASE_URL: 'postgres://a:b@127.0.0.1:9/c' });
  expect(await refused.ended).toBe(1);
  expect(refused.said()).toBe(
    'A demo has a database of its own, since its password is published: leave DATABASE_URL out, or start without the demo.\n',
  );
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@samhandling/contract';
import { seedAccount } from '@samhandling/api/testing';
import pg from 'pg';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';

let test: PlatformTest;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: test.postgres.superuserUrl('postgres') });
  await client.connect();
  await client.query(statement);
  await client.end();
}

const setReadOnly = (value: 'on' | 'off') =>
  asSuperuser(`alter database ${test.databaseName} set default_transaction_read_only = ${value}`);

/** As a failover does. */
const cutConnections = () =>
  asSuperuser(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${test.databaseName}'`,
  );

describe('a database that can only be read, as after a failover', () => {
  it('makes readiness and every write answer 503, lets reads go on, and is noticed when it ends', async () => {
    const account = await seedAccount(test, { regionRole: 'administrator' });
    const administrator = await test.as(account);
    const credentials = { email: account.email, password: account.password };
    const invite = () =>
      administrator.post<Problem>('/invitations', {
        email: 'ny@example.org',
        name: 'Ny Person',
        regionRole: 'councillor',
      });
    await setReadOnly('on');
    await cutConnections();
    await test.visitor.get('/health/ready');

    const ready = await test.visitor.get<Problem>('/health/ready');
    expect([ready.status, ready.body.code]).toEqual([503, 'service.read_only']);
    expect((await test.visitor.get('/health/live')).status).toBe(200);
    expect((await administrator.get('/session')).body).toMatchObject({
      account: { email: account.email },
    });
    expect((await administrator.get('/accounts')).status).toBe(200);
    expect((await test.visitor.get('/coverage')).status).toBe(200);
    const writes = [await invite(), await test.visitor.post<Problem>('/session', credentials)];
    for (const { status, body, headers } of writes) {
      expect([status, body.code, headers.get('retry-after')]).toEqual([
        503,
        'service.read_only',
        '5',
      ]);
    }
    // Several connections of the pool still say that the database only reads.
    await Promise.all(Array.from({ length: 8 }, () => administrator.get('/accounts')));

    await setReadOnly('off');
    expect((await test.visitor.get('/health/ready')).status).toBe(200);
    expect((await invite()).status).toBe(201);
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        expect((await test.visitor.copy().post('/session', credentials)).status).toBe(200);
      }),
    );
  });

  it('is noticed by a write, too, when it ends: the next write succeeds', async () => {
    const account = await seedAccount(test);
    const person = await test.as(account);
    await setReadOnly('on');
    await cutConnections();
    await Promise.all(Array.from({ length: 8 }, () => person.get('/session')));
    await setReadOnly('off');
    const signOut = () => person.delete<Problem>('/account/sessions');
    expect((await signOut()).body.code).toBe('service.read_only');
    expect((await signOut()).status).toBe(204);
  });

  it('leaves no connection that still refuses writes, not even one that was in use when it ended', async () => {
    const { pool } = test.database;
    await setReadOnly('on');
    await cutConnections();
    const [used, idle] = [await pool.connect(), await pool.connect()];
    idle.release();
    await setReadOnly('off');
    expect(await test.database.isReadOnly()).toBe(false);
    used.release();
    const clients = await Promise.all(Array.from({ length: 4 }, () => pool.connect()));
    const refuses = await Promise.all(
      clients.map((client) => client.query('show transaction_read_only')),
    );
    for (const client of clients) client.release();
    expect(refuses.map(({ rows: [row] }) => row)).toEqual(
      clients.map(() => ({ transaction_read_only: 'off' })),
    );
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@samhandling/contract';
import { seedAccount } from '@samhandling/api/testing';
import pg from 'pg';
import { openTestApp, type PlatformTest } from './open-test-app.ts';

let test: PlatformTest;
beforeAll(async () => {
  test = await openTestApp({ DATABASE_TIMEOUT_SECONDS: '2.5' });
}, 60_000);
afterAll(() => test.close());

describe('the history', () => {
  const rewrites = [
    'update history_entry set event = event',
    'delete from history_entry',
    'truncate history_entry',
  ];

  it.each(rewrites)('refuses the application: %s', async (statement) => {
    await expect(test.database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(rewrites)('refuses the owner: %s', async (statement) => {
    const owner = new pg.Client({ connectionString: test.postgres.ownerUrl(test.databaseName) });
    await owner.connect();
    await owner.query(
      `insert into history_entry (subject_type, subject_id, event) values ('account', 'x', 'account.created')`,
    );
    await expect(owner.query(statement)).rejects.toMatchObject({ code: '42501' });
    await owner.end();
  });
});

describe('a database that does not answer', () => {
  it('gives 503 within five seconds, and comes back', async () => {
    const account = await seedAccount(test);
    const administrator = await test.as(account);
    const lock = new pg.Client({ connectionString: test.postgres.ownerUrl(test.databaseName) });
    await lock.connect();
    await lock.query('begin; lock table account, session in access exclusive mode');
    const started = Date.now();
    const { status, body, headers } = await administrator.get<Problem>('/session');
    expect(Date.now() - started).toBeLessThan(5000);
    expect([status, body.code]).toEqual([503, 'service.unavailable']);
    expect(headers.get('retry-after')).toBe('5');
    await lock.query('rollback');
    await lock.end();
    expect((await administrator.get('/session')).status).toBe(200);
  }, 20_000);

  it('works again after all its connections were closed', async () => {
    const killer = new pg.Client({ connectionString: test.postgres.superuserUrl('postgres') });
    await killer.connect();
    await killer.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1',
      [test.databaseName],
    );
    await killer.end();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await test.visitor.get('/health/ready')).status).toBe(200);
    expect((await test.visitor.get('/health/live')).status).toBe(200);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Account, Problem } from '@samhandling/contract';
import { seedAccount, seedActor, type TestClient } from '@samhandling/api/testing';
import { openTestApp, type PlatformTest } from './open-test-app.ts';

let test: PlatformTest;
let administrator: TestClient;
beforeAll(async () => {
  test = await openTestApp();
  administrator = await test.as(await seedAccount(test, { regionRole: 'administrator' }));
}, 60_000);
afterAll(() => test.close());

describe('a forgotten password', () => {
  it('is answered alike for every address', async () => {
    const { email } = await seedAccount(test);
    const answers = [
      await test.visitor.post('/password-resets', { email }),
      await test.visitor.post('/password-resets', { email: 'unknown@example.org' }),
    ];
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [204, ''],
      [204, ''],
    ]);
    await test.drainJobs();
  });
});

describe('accounts', () => {
  it('are listed by name with the actors they belong to', async () => {
    const actor = await seedActor(test);
    const { email, id } = await seedAccount(test, {
      name: 'Östen Åkesson',
      memberships: [{ actorId: actor.id, role: 'administrator' }],
    });
    const { body } = await administrator.get<{ items: Account[]; total: number }>(
      `/accounts?q=${encodeURIComponent('östen åkes')}`,
    );
    expect(body.total).toBe(1);
    expect(body.items[0]).toMatchObject({ id, email, version: 1, abilities: { changeRole: true } });
    expect(body.items[0]?.memberships).toHaveLength(1);
  });

  it('give an empty page beyond the last, with the total', async () => {
    const { body } = await administrator.get<{ items: Account[]; total: number }>(
      '/accounts?page=500',
    );
    expect(body.items).toEqual([]);
    expect(body.total).toBeGreaterThan(0);
  });

  it('are changed by the version that was read only', async () => {
    const { id } = await seedAccount(test);
    const change = { regionRole: 'councillor', isDisabled: false };
    const path = `/accounts/${id}`;
    const { headers } = await administrator.get(path);
    expect(headers.get('etag')).toBe('"1"');
    const missing = await administrator.patch<Problem>(path, change);
    expect([missing.status, missing.body.code]).toEqual([428, 'version.required']);
    const done = await administrator.patch<Account>(path, change, { version: 1 });
    expect([done.status, done.body.regionRole, done.body.version]).toEqual([200, 'councillor', 2]);
    expect(done.headers.get('etag')).toBe('"2"');
    const stale = await administrator.patch<Problem>(path, change, { version: 1 });
    expect([stale.status, stale.body.code, stale.body.currentVersion]).toEqual([
      412,
      'version.stale',
      2,
    ]);
  });

  it('are changed by one of ten at the same time', async () => {
    const { id } = await seedAccount(test);
    const change = { regionRole: 'councillor', isDisabled: false };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        administrator.patch(`/accounts/${id}`, change, { version: 1 }),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 9 }, () => 412)]);
  });

  it('are not changed by their own administrator', async () => {
    const account = await seedAccount(test, { regionRole: 'administrator' });
    const person = await test.as(account);
    const change = { regionRole: null, isDisabled: false };
    const { status, body } = await person.patch<Problem>(`/accounts/${account.id}`, change, {
      version: 1,
    });
    expect([status, body.code]).toEqual([422, 'account.own_role']);
  });

  it('say who changed what', async () => {
    const { id } = await seedAccount(test);
    const change = { regionRole: 'councillor', isDisabled: true };
    await administrator.patch(`/accounts/${id}`, change, { version: 1 });
    const { rows } = await test.database.pool.query(
      `select event, from_value, to_value from history_entry where subject_id = $1 order by id`,
      [id],
    );
    expect(rows).toEqual([
      {
        event: 'account.role_changed',
        from_value: { regionRole: null },
        to_value: { regionRole: 'councillor' },
      },
      { event: 'account.disabled', from_value: null, to_value: null },
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  Account,
  Invitation,
  InvitationReceipt,
  Problem,
  Session,
} from '@samhandling/contract';
import { seedAccount, seedActor, type TestClient } from '@samhandling/api/testing';
import { openTestApp, type PlatformTest } from './open-test-app.ts';

let test: PlatformTest;
let administrator: TestClient;
beforeAll(async () => {
  test = await openTestApp();
  administrator = await test.as(await seedAccount(test, { regionRole: 'administrator' }));
}, 60_000);
afterAll(() => test.close());

const tokenOf = (link: string | null) => String(link).split('/').at(-1);

async function invite(email: string): Promise<string> {
  const { status, body } = await administrator.post<InvitationReceipt>('/invitations', {
    email,
    name: 'Lena Exempel',
    regionRole: 'coordinator',
  });
  expect(status).toBe(201);
  return String(tokenOf(body.link));
}

describe('invitations', () => {
  it('show the link without a mail server, and make an account once', async () => {
    const token = await invite('lena@example.org');
    const { body: invitation } = await test.visitor.get<Invitation>(`/invitations/${token}`);
    expect(invitation).toEqual({
      email: 'lena@example.org',
      name: 'Lena Exempel',
      actor: null,
      hasAccount: false,
    });
    const acceptance = { name: 'Lena Exempel', password: 'en lång mening av Lena' };
    const browser = test.visitor.copy();
    expect((await browser.post(`/invitations/${token}/acceptance`, acceptance)).status).toBe(204);
    const { body: session } = await browser.get<Session>('/session');
    expect(session.account?.email).toBe('lena@example.org');
    expect(session.abilities.review).toBe(true);
    const again = await test.visitor.post<Problem>(`/invitations/${token}/acceptance`, acceptance);
    expect([again.status, again.body.code]).toEqual([404, 'account.token_unusable']);
  });

  it('refuse a short password and keep the link', async () => {
    const token = await invite('kort@example.org');
    const { status, body } = await test.visitor.post<Problem>(`/invitations/${token}/acceptance`, {
      name: 'Kort',
      password: 'hemligt',
    });
    expect([status, body.code]).toEqual([422, 'account.password_unsuitable']);
    expect(body.errors).toEqual([{ field: '/password', code: 'password.too_short' }]);
    expect((await test.visitor.get(`/invitations/${token}`)).status).toBe(200);
  });

  it('are refused for an address that has an account', async () => {
    const { email } = await seedAccount(test);
    const body = { email: email.toUpperCase(), name: 'Anna', regionRole: null };
    expect((await administrator.post('/invitations', body)).status).toBe(409);
  });

  it("are an administrator's only", async () => {
    const coordinator = await test.as(await seedAccount(test, { regionRole: 'coordinator' }));
    const body = { email: 'x@example.org', name: 'X', regionRole: null };
    expect((await coordinator.post('/invitations', body)).status).toBe(403);
    expect((await test.visitor.post('/invitations', body)).status).toBe(401);
  });

  it('are made once when the request is repeated with its key', async () => {
    const headers = { 'idempotency-key': 'a-key-of-this-form' };
    const body = { email: 'once@example.org', name: 'Once', regionRole: null };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        administrator.post<InvitationReceipt>('/invitations', body, { headers }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ body: { link } }) => link)).size).toBe(1);
    const other = { ...body, email: 'other@example.org' };
    const reused = await administrator.post<Problem>('/invitations', other, { headers });
    expect([reused.status, reused.body.code]).toEqual([422, 'request.idempotency_key_reused']);
  });
});

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
    await test.drainOutbox();
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

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Problem } from '@samhandling/contract';
import { seedAccount, type Answer } from '@samhandling/api/testing';
import { inviteToRegion } from '../platform/link.ts';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';

let test: PlatformTest;
beforeAll(async () => {
  test = await openTestApp({ TRUST_PROXY: '1' });
});
afterAll(() => test.close());
beforeEach(() => test.database.pool.query('delete from purse'));

/** Differ by nature: when, and which request. */
const VARYING = ['date', 'x-request-id', 'traceparent', 'content-security-policy'];
const shapeOf = ({ status, body, headers }: Answer<Problem>) => ({
  status,
  body: { ...body, requestId: '' },
  headers: Object.fromEntries(
    [...headers].map(([name, value]) => [name, VARYING.includes(name) ? '' : value]),
  ),
});
const from = (network: string) => ({ headers: { 'x-forwarded-for': network } });
const logIn = (email: string, password: string, network = '192.0.2.1') =>
  test.visitor.copy().post<Problem>('/session', { email, password }, from(network));

describe('log-in gives nothing away', () => {
  it('an unknown address, a wrong password, a disabled account and an open invitation are one', async () => {
    const [enabled, disabled, invited] = [
      await seedAccount(test),
      await seedAccount(test, { isDisabled: true }),
      await seedAccount(test),
    ];
    await test.database.pool.query('update account set password_hash = null where id = $1', [
      invited.id,
    ]);
    const answers = [
      await logIn(enabled.email, 'not the password'),
      await logIn(`${randomUUID()}@example.org`, enabled.password),
      await logIn(disabled.email, disabled.password),
      await logIn(disabled.email, 'not the password'),
      await logIn(invited.email, invited.password),
      await logIn('', 'x'),
      await logIn("' or 1=1 --", 'x'),
    ].map(shapeOf);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({
      status: 401,
      body: { code: 'session.credentials_refused' },
    });
  });

  it('also not for a forgotten password: the answer is the same for every address', async () => {
    const known = await seedAccount(test);
    const ask = (email: string) => test.visitor.post<Problem>('/password-resets', { email });
    const answers = [await ask(known.email), await ask(`${randomUUID()}@example.org`)].map(shapeOf);
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.status).toBe(204);
  });

  it('a wait is answered in the same way for addresses that exist and those that don’t', async () => {
    const known = await seedAccount(test);
    const refusals: Answer<Problem>[] = [];
    for (const email of [known.email, `${randomUUID()}@example.org`]) {
      for (let guess = 1; guess <= 10; guess += 1) {
        expect([guess, (await logIn(email, 'a guess')).status]).toEqual([guess, 401]);
      }
      // The right password waits, too: whoever guesses does not learn that it was right.
      for (const password of ['a guess', known.password]) {
        refusals.push(await logIn(email, password));
      }
    }
    for (const refusal of refusals) {
      expect([refusal.status, refusal.body.code]).toEqual([429, 'request.too_many']);
      expect(shapeOf(refusal).body).toEqual(shapeOf(refusals[0] ?? refusal).body);
      const seconds = Number(refusal.headers.get('retry-after'));
      expect([seconds > 540, seconds <= 600]).toEqual([true, true]);
    }
  });

  it('the address that a caller claims to come from counts only as far as proxies are trusted', async () => {
    for (const address of ['203.0.113.1', '203.0.113.2']) {
      await logIn('x@example.org', 'x', `${address}, 192.0.2.1`);
    }
    const { rows } = await test.database.pool.query(
      `select key from purse where key like 'network.%'`,
    );
    expect(rows).toHaveLength(1);
  });
});

describe('a password', () => {
  it('is as good in every door: invitation, reset and change', async () => {
    const administrator = await test.as(await seedAccount(test, { regionRole: 'administrator' }));
    const token = await inviteToRegion(administrator, `${randomUUID()}@example.org`, null);
    const account = await seedAccount(test);
    const person = await test.as(account);
    for (const password of ['fjorton tecken', 'aaaaaaaaaaaaaaaaaaaa', 'passwordpassword']) {
      const accept = await test.visitor.post<Problem>(`/invitations/${token}/account`, {
        name: 'Lena',
        password,
      });
      const change = await person.put<Problem>('/account/password', {
        currentPassword: account.password,
        newPassword: password,
      });
      for (const { status, body } of [accept, change]) {
        expect([password, status, body.code]).toEqual([
          password,
          422,
          'account.password_unsuitable',
        ]);
      }
    }
  });

  it('is kept as argon2id with 64 MiB and three passes', async () => {
    const account = await seedAccount(test);
    const person = await test.as(account);
    const newPassword = 'en helt annan lång mening';
    const change = { currentPassword: account.password, newPassword };
    expect((await person.put('/account/password', change)).status).toBe(204);
    const { rows } = await test.database.pool.query<{ hash: string }>(
      'select password_hash as hash from account where id = $1',
      [account.id],
    );
    expect(rows[0]?.hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  });
});

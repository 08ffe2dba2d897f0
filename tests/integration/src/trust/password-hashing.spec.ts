import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Problem } from '@samhandling/contract';
import { PasswordHasher, seedAccount, UnitOfWork } from '@samhandling/api/testing';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';

let test: PlatformTest;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());
beforeEach(() => test.database.pool.query('delete from purse'));

const NEW_PASSWORD = 'en helt annan lång mening';

describe('a password is never hashed in a transaction', () => {
  it.each([
    ['hashing', (hasher: PasswordHasher) => hasher.hash(NEW_PASSWORD)],
    ['checking', (hasher: PasswordHasher) => hasher.matches(null, NEW_PASSWORD)],
  ])('%s there is refused, since it would hold a connection', async (_what, use) => {
    const hasher = test.app.get(PasswordHasher);
    const work = test.app.get(UnitOfWork).run(async () => use(hasher));
    await expect(work).rejects.toThrow('never happens inside a transaction');
    await expect(use(hasher)).resolves.toBeDefined();
  });

  it('10 of 40 wrong changes at once are checked, and lists are answered meanwhile', async () => {
    const account = await seedAccount(test, { regionRole: 'administrator' });
    const person = await test.as(account);
    const change = { currentPassword: 'a guess', newPassword: NEW_PASSWORD };
    const changes = Array.from({ length: 40 }, () =>
      person.put<Problem>('/account/password', change),
    );
    const lists = await Promise.all(Array.from({ length: 20 }, () => person.get('/accounts')));
    const codes = (await Promise.all(changes)).map(({ status, body }) => `${status} ${body.code}`);
    expect(lists.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(codes.sort()).toEqual([
      ...Array.from({ length: 10 }, () => '422 account.password_wrong'),
      ...Array.from({ length: 30 }, () => '429 request.too_many'),
    ]);
    // Guesses made in a session do not lock the owner out of log-in.
    await expect(test.as(account)).resolves.toBeDefined();
  });

  it('one of two changes at once is made, and the other is told that its session has ended', async () => {
    const account = await seedAccount(test);
    const person = await test.as(account);
    const change = (newPassword: string) =>
      person.copy().put<Problem>('/account/password', {
        currentPassword: account.password,
        newPassword,
      });
    const answers = await Promise.all([change(NEW_PASSWORD), change(`${NEW_PASSWORD} till`)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 401]);
    const chosen = answers[0]?.status === 204 ? NEW_PASSWORD : `${NEW_PASSWORD} till`;
    await expect(test.as({ ...account, password: chosen })).resolves.toBeDefined();
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { seedAccount, type SeededAccount, type TestClient } from '@samhandling/api/testing';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';
import { ELSEWHERE, fillPurses, from, HOME, inTurn, pursesOf } from './limits/tries.ts';

let test: PlatformTest;
beforeAll(async () => {
  test = await openTestApp({ TRUST_PROXY: '1' });
});
afterAll(() => test.close());
beforeEach(() => fillPurses(test));

const logIn = (email: string, password: string, client: TestClient) =>
  client.post('/session', { email, password }, from(HOME));

/** A browser in which somebody has logged in to the account. */
async function knownDeviceOf({ email, password }: SeededAccount): Promise<TestClient> {
  const browser = test.visitor.copy();
  expect((await logIn(email, password, browser)).status).toBe(200);
  return browser;
}

describe('a known device', () => {
  const cookieOf = (client: TestClient) =>
    String(/samhandling-devices=([^;]+)/.exec(client.cookieHeader)?.[1]);
  /** How many guesses the account's purse for unknown devices lost by one with this cookie. */
  async function spentWith(cookie: string, email: string): Promise<number> {
    await fillPurses(test);
    const headers = { 'x-forwarded-for': ELSEWHERE, cookie: `samhandling-devices=${cookie}` };
    await test.visitor.copy().post('/session', { email, password: 'a guess' }, { headers });
    return pursesOf(test, 'network');
  }

  it('is known to the account that was logged in to, however its address is written', async () => {
    const account = await seedAccount(test);
    const cookie = cookieOf(await knownDeviceOf(account));
    expect(await spentWith(cookie, account.email)).toBe(0);
    expect(await spentWith(cookie, ` ${account.email.toUpperCase()} `)).toBe(0);
    const another = await seedAccount(test);
    expect(await spentWith(cookie, another.email)).toBe(1);
  });

  it('is not recognised by a mark that was changed or has expired', async () => {
    const account = await seedAccount(test);
    const cookie = cookieOf(await knownDeviceOf(account));
    const [nonce = '', until = '', signature = ''] = cookie.split('.');
    const forged = [
      `${nonce}.${Number(until) + 1}.${signature}`,
      `${nonce}.${Date.now() - 1}.${signature}`,
      `${'A'.repeat(nonce.length)}.${until}.${signature}`,
      `${nonce}.${until}.${'A'.repeat(signature.length)}`,
      `${nonce}.${until}`,
      '~~~',
      '',
    ];
    for (const mark of forged)
      expect([mark, await spentWith(mark, account.email)]).toEqual([mark, 1]);
  });

  it('is known to each of those who share it, and forgets the oldest of many', async () => {
    const accounts = await inTurn(9, () => seedAccount(test));
    const browser = test.visitor.copy();
    for (const { email, password } of accounts) await logIn(email, password, browser);
    const cookie = cookieOf(browser);
    expect(cookie.split('~')).toHaveLength(8);
    const known = await inTurn(9, (index) => spentWith(cookie, String(accounts[index]?.email)));
    expect(known).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('is not remembered where the log-in was refused', async () => {
    const { email } = await seedAccount(test);
    const refused = await logIn(email, 'a guess', test.visitor.copy());
    expect(refused.headers.getSetCookie()).toEqual([]);
  });
});

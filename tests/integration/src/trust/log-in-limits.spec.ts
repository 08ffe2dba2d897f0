import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Problem } from '@samhandling/contract';
import {
  createTestApp,
  seedAccount,
  type Answer,
  type SeededAccount,
  type TestApp,
  type TestClient,
} from '@samhandling/api/testing';
import { startMailServer, type MailServer } from '@samhandling/test-support';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';
import {
  countStatuses,
  ELSEWHERE,
  fillPurses,
  from,
  HOME,
  inTurn,
  letPass,
  pursesOf,
  secondsOf,
  times,
} from './limits/tries.ts';

let mail: MailServer;
let test: PlatformTest;
/** Another process on the same database; it sends no mails. */
let second: TestApp;
beforeAll(async () => {
  mail = await startMailServer();
  const env = { TRUST_PROXY: '1' };
  test = await openTestApp({ ...env, SMTP_URL: mail.url });
  second = await createTestApp(test.postgres.appUrl(test.databaseName), { env, isMigrated: true });
});
afterAll(async () => {
  await second.close();
  await test.close();
  await mail.stop();
});
beforeEach(() => fillPurses(test));

const logIn = (
  email: string,
  password: string,
  network: string,
  client: TestClient = test.visitor.copy(),
) => client.post<Problem>('/session', { email, password }, from(network));
/** A browser in which somebody has logged in to the account, at home. */
async function knownDeviceOf({ email, password }: SeededAccount): Promise<TestClient> {
  const browser = test.visitor.copy();
  expect((await logIn(email, password, HOME, browser)).status).toBe(200);
  return browser;
}

/** The secret of the reset link that was mailed to the account. */
async function resetLinkOf({ email }: SeededAccount): Promise<string> {
  await test.visitor.post('/password-resets', { email }, from(HOME));
  await test.drainJobs();
  return String(/losenord\/([\w-]{43})/.exec(mail.mailsTo(email).at(-1)?.text ?? '')?.[1]);
}

describe('guesses are counted before they are checked', () => {
  it('10 of 200 guesses at one account at once are checked, over two processes and any number of networks', async () => {
    const { email } = await seedAccount(test);
    const answers = await times(200, (index) =>
      logIn(email, 'a guess', `203.0.113.${index}`, index % 2 ? second.visitor.copy() : undefined),
    );
    expect(countStatuses(answers)).toEqual({ 401: 10, 429: 190 });
  });

  it('an account has 10 for unknown devices, and one more each 10 minutes', async () => {
    const { email } = await seedAccount(test);
    const guess = (index: number) => logIn(email, 'a guess', `203.0.113.${index}`);
    expect(countStatuses(await inTurn(10, guess))).toEqual({ 401: 10 });
    const refused = await guess(10);
    expect([refused.status, refused.body.code]).toEqual([429, 'request.too_many']);
    expect([secondsOf(refused) > 540, secondsOf(refused) <= 600]).toEqual([true, true]);
    await letPass(test, 600);
    expect((await guess(11)).status).toBe(401);
    expect((await guess(12)).status).toBe(429);
  });

  it.each([
    ['a network', ELSEWHERE, ELSEWHERE, 0, 60, 30],
    ['64 bits of IPv6', '2001:db8:0:1::1', '2001:DB8::1:0:0:0:ffff', 1, 60, 30],
    ['48 bits of IPv6', '2001:db8:0:1::1', '2001:db8:0:2::1', 0, 480, 3.75],
  ])(
    '%s has tries of its own, whatever way its address is written',
    async (_what, address, sameNetwork, place, atOnce, each) => {
      const accounts = await inTurn(3, () => seedAccount(test));
      const guess = (index: number, network: string) =>
        logIn(String(accounts[index]?.email), 'a guess', network);
      await guess(0, address);
      const { rows: made } = await test.database.pool.query<{ key: string }>(
        `select key from purse where key ^@ 'network' order by full_at`,
      );
      const key = made[place]?.key;
      /** Leaves so many tries, and a little less or more; answers when it is full again. */
      const leave = async (tries: number, seconds: number) => {
        const { rows } = await test.database.pool.query<{ at: Date }>(
          `update purse set full_at = date_trunc('milliseconds', clock_timestamp()
            + make_interval(secs => $2::numeric)) where key = $1 returning full_at as at`,
          [key, (atOnce - tries) * each + seconds],
        );
        return Number(rows[0]?.at);
      };
      const before = await leave(1, 0);
      expect((await guess(1, sameNetwork)).status).toBe(401);
      const { rows: spent } = await test.database.pool.query<{ at: Date }>(
        'select full_at as at from purse where key = $1',
        [key],
      );
      expect((Number(spent[0]?.at) - before) / 1000).toBe(each);
      await leave(1, 100);
      const refused = await guess(2, sameNetwork);
      expect([refused.status, refused.body.code]).toEqual([429, 'request.too_many']);
      expect([secondsOf(refused) > 1, secondsOf(refused) <= 100]).toEqual([true, true]);
    },
  );

  it('a try that one limit refuses is not taken from the others', async () => {
    const { email } = await seedAccount(test);
    await inTurn(10, () => logIn(email, 'a guess', ELSEWHERE));
    await inTurn(100, () => logIn(email, 'a guess', ELSEWHERE));
    const another = await seedAccount(test);
    expect((await logIn(another.email, another.password, ELSEWHERE)).status).toBe(200);
  });

  it('a refused network makes no rows for the addresses that it tries', async () => {
    const { email } = await seedAccount(test);
    await logIn(email, 'a guess', ELSEWHERE);
    await test.database.pool.query(
      `update purse set full_at = full_at + interval '1 hour' where key ^@ 'network'`,
    );
    const before = await pursesOf(test, 'account');
    await inTurn(40, () => logIn(`${randomUUID()}@example.org`, 'x', ELSEWHERE));
    expect(await pursesOf(test, 'account')).toBe(before);
  });

  it('a row whose time has passed does not count, and is deleted', async () => {
    const { email } = await seedAccount(test);
    await logIn(email, 'a guess', ELSEWHERE);
    await letPass(test, 30);
    await test.runScheduled('housekeeping');
    expect([await pursesOf(test, 'network'), await pursesOf(test, 'account')]).toEqual([0, 1]);
  });
});

describe('while tries are under way', () => {
  /** Keeps every guess at the account waiting in the database until the answer is called. */
  async function hold(email: string): Promise<() => Promise<void>> {
    await logIn(email, 'a guess', ELSEWHERE);
    const client = await test.database.pool.connect();
    await client.query('begin');
    await client.query('select from purse for update');
    return async () => {
      await client.query('rollback');
      client.release();
    };
  }

  it('no more of them reach the database than the limit allows', async () => {
    const { email } = await seedAccount(test);
    const release = await hold(email);
    const answers: Answer<Problem>[] = [];
    const guesses = times(30, async (index) => {
      answers.push(await logIn(email, 'a guess', `203.0.113.${index}`));
    });
    // Refusals are answered although the database counts nothing meanwhile.
    while (answers.length < 20) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(countStatuses(answers)).toEqual({ 429: 20 });
    await release();
    await guesses;
    expect(countStatuses(answers)).toEqual({ 401: 9, 429: 21 });
  });

  it('a caller that hangs up before its turn is skipped, and no try is counted', async () => {
    const { email } = await seedAccount(test);
    const release = await hold(email);
    const another = (await seedAccount(test)).email;
    const bothArrived = new Promise<void>((resolve) => {
      let count = 0;
      test.app.getHttpServer().on('request', () => (count += 1) === 2 && resolve());
    });
    const held = times(2, () => logIn(email, 'a guess', ELSEWHERE));
    await bothArrived;
    const arrived = once(test.app.getHttpServer(), 'request');
    const leaving = request(`${test.origin}/api/v1/session`, {
      method: 'POST',
      agent: false,
      headers: {
        origin: test.config.publicOrigin,
        'content-type': 'application/json',
        'x-forwarded-for': HOME,
      },
    });
    leaving.once('error', () => undefined);
    leaving.end(JSON.stringify({ email: another, password: 'a guess' }));
    const [, response] = (await arrived) as [unknown, ServerResponse];
    const gone = once(response, 'close');
    // Usually it waits for its turn by now; otherwise it is skipped, too.
    await new Promise((resolve) => setTimeout(resolve, 300));
    leaving.destroy();
    await gone;
    await release();
    await held;
    expect((await logIn(another, 'a guess', HOME)).status).toBe(401);
    const { rows } = await test.database.pool.query<{ guesses: number }>(
      `select round(extract(epoch from full_at - clock_timestamp()) / 600)::int as guesses
      from purse where key ^@ 'account' order by full_at`,
    );
    expect(rows.map(({ guesses }) => guesses)).toEqual([1, 3]);
  });
});

describe('nobody can lock somebody else out', () => {
  it('after 20 wrong guesses from elsewhere the owner gets in on a known device, at once', async () => {
    const account = await seedAccount(test);
    const browser = await knownDeviceOf(account);
    await inTurn(20, () => logIn(account.email, 'a guess', ELSEWHERE));
    expect((await logIn(account.email, account.password, HOME, browser)).status).toBe(200);
  });

  it('on a new device the owner is told how long, and gets in at once by the link of a reset', async () => {
    const account = await seedAccount(test);
    await inTurn(20, () => logIn(account.email, 'a guess', ELSEWHERE));
    const refused = await logIn(account.email, account.password, HOME);
    expect([refused.status, refused.body.code]).toEqual([429, 'request.too_many']);
    expect([secondsOf(refused) > 540, secondsOf(refused) <= 600]).toEqual([true, true]);
    const password = 'en helt annan lång mening';
    const token = await resetLinkOf(account);
    const phone = test.visitor.copy();
    const reset = await phone.post(`/password-resets/${token}`, { password }, from(HOME));
    expect(reset.status).toBe(204);
    // On any device, and not only on the one on which the link was opened.
    expect((await logIn(account.email, password, '198.51.100.77')).status).toBe(200);
  });

  it('the device on which a link was used is known, also where the network has no tries left', async () => {
    const account = await seedAccount(test);
    const token = await resetLinkOf(account);
    const password = 'en helt annan lång mening';
    const browser = test.visitor.copy();
    await logIn('somebody@example.org', 'a guess', HOME);
    await test.database.pool.query(
      `update purse set full_at = full_at + interval '1 hour' where key ^@ 'network'`,
    );
    expect((await logIn(account.email, account.password, HOME, browser)).status).toBe(429);
    await browser.post(`/password-resets/${token}`, { password }, from(HOME));
    expect((await logIn(account.email, password, HOME, browser)).status).toBe(200);
  });

  it('a known device has 10 of its own, and one more each 5 minutes, instead of all others', async () => {
    const account = await seedAccount(test);
    const [browser, phone] = [await knownDeviceOf(account), await knownDeviceOf(account)];
    const guess = (client: TestClient) => logIn(account.email, 'a guess', HOME, client);
    expect(countStatuses(await inTurn(10, () => guess(browser)))).toEqual({ 401: 10 });
    expect([await pursesOf(test, 'network'), await pursesOf(test, 'account')]).toEqual([1, 1]);
    const refused = await guess(browser);
    expect([refused.status, secondsOf(refused) <= 300]).toEqual([429, true]);
    // It locks out neither the owner's other devices nor a new one.
    expect((await guess(phone)).status).toBe(401);
    expect((await guess(test.visitor.copy())).status).toBe(401);
    await letPass(test, 300);
    expect((await guess(browser)).status).toBe(401);
    expect((await guess(browser)).status).toBe(429);
  });

  it('a right password gives the network its try back and clears the account', async () => {
    const account = await seedAccount(test);
    for (let round = 0; round < 3; round += 1) {
      const wrong = await inTurn(9, () => logIn(account.email, 'a guess', ELSEWHERE));
      expect(countStatuses(wrong)).toEqual({ 401: 9 });
      expect((await logIn(account.email, account.password, ELSEWHERE)).status).toBe(200);
      expect(await pursesOf(test, 'account')).toBe(0);
    }
    const right = await inTurn(70, () => logIn(account.email, account.password, HOME));
    expect(countStatuses(right)).toEqual({ 200: 70 });
  });

  it('48 people of one municipality log in at once', async () => {
    const accounts = await times(48, () => seedAccount(test));
    const answers = await Promise.all(
      accounts.map(({ email, password }) => logIn(email, password, HOME)),
    );
    expect(countStatuses(answers)).toEqual({ 200: 48 });
  });

  it('a log-in that finds the queue full is asked to come back, and no try is counted', async () => {
    const answers = await times(120, (index) =>
      logIn(`${randomUUID()}@example.org`, 'a guess', `203.0.113.${index}`),
    );
    const { 401: checked = 0, 503: busy = 0, ...others } = countStatuses(answers);
    expect([checked + busy, busy > 0, others]).toEqual([120, true, {}]);
    for (const { status, body, headers } of answers.filter((answer) => answer.status === 503)) {
      expect([status, body.code]).toEqual([503, 'service.busy']);
      expect(headers.get('retry-after')).toMatch(/^[1-4]$/);
    }
    const { rows } = await test.database.pool.query(
      'select key from purse where full_at > clock_timestamp()',
    );
    expect(rows.filter(({ key }) => key.startsWith('account'))).toHaveLength(checked);
  });
});

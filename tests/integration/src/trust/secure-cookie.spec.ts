import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedAccount } from '@samhandling/api/testing';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';

let test: PlatformTest;
beforeAll(async () => {
  test = await openTestApp({ PUBLIC_URL: 'https://samhandling.test', TRUST_PROXY: '1' });
});
afterAll(() => test.close());

describe('the cookies of a log-in, where the address is https', () => {
  it.each([
    ['says so', { 'x-forwarded-proto': 'https' }],
    ['says nothing of it', {}],
    ['speaks http with us, and says that', { 'x-forwarded-proto': 'http' }],
  ])(
    'are bound to the host and kept from scripts and other sites, where the proxy %s',
    async (_what, headers: Record<string, string>) => {
      const { email, password } = await seedAccount(test);
      const browser = test.visitor.copy();
      const answer = await browser.post('/session', { email, password }, { headers });
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([
        200,
        [
          expect.stringMatching(
            /^__Host-samhandling-devices=[^;]+; Max-Age=15552000; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/,
          ),
          expect.stringMatching(
            /^__Host-samhandling=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
          ),
        ],
      ]);
      expect((await browser.get('/desk', { headers })).status).toBe(200);
    },
  );
});

describe('Strict-Transport-Security', () => {
  it('is for the host alone, and for hosts below it only with HSTS_SUBDOMAINS', async () => {
    const hstsOf = async ({ visitor }: PlatformTest) =>
      (await visitor.get('/session')).headers.get('strict-transport-security');
    expect(await hstsOf(test)).toBe('max-age=31536000');
    const wide = await openTestApp({
      PUBLIC_URL: 'https://samhandling.test',
      HSTS_SUBDOMAINS: 'true',
    });
    expect(await hstsOf(wide)).toBe('max-age=31536000; includeSubDomains');
    await wide.close();
  });
});

describe('the cookie of the language, where the address is https', () => {
  it('is bound to the host and kept from scripts and other sites', async () => {
    const answer = await fetch(`${test.origin}/sprak/en`, { redirect: 'manual' });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(
      /^__Host-lang=en; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    );
    const csv = await fetch(`${test.origin}/api/v1/coverage/export`, {
      headers: { cookie: String(cookie.split(';')[0]) },
    });
    expect(await csv.text()).toContain('Priority area');
  });
});

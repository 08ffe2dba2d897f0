import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedAccount } from '@samhandling/api/testing';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';

let test: PlatformTest;
beforeAll(async () => {
  test = await openTestApp({ PUBLIC_URL: 'https://samhandling.test', TRUST_PROXY: '1' });
});
afterAll(() => test.close());

describe('every cookie, where the address is https', () => {
  it('is bound to the host, kept from scripts and other sites: the one of the session', async () => {
    const { email, password } = await seedAccount(test);
    const headers = { 'x-forwarded-proto': 'https' };
    const answer = await test.visitor.post('/session', { email, password }, { headers });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([
      200,
      [
        expect.stringMatching(
          /^__Host-samhandling=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
        ),
      ],
    ]);
    expect(answer.headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
  });

  it('is bound to the host, kept from scripts and other sites: the one of the language', async () => {
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

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedAccount } from '@samhandling/api/testing';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';

let test: PlatformTest;
beforeAll(async () => {
  test = await openTestApp({ PUBLIC_URL: 'https://samhandling.test', TRUST_PROXY: '1' });
});
afterAll(() => test.close());

describe('the cookies, where the address is https', () => {
  it('are bound to the host, kept from scripts, and not sent along by other sites', async () => {
    const { email, password } = await seedAccount(test);
    const headers = { 'x-forwarded-proto': 'https' };
    const answer = await test.visitor.post('/session', { email, password }, { headers });
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
    expect(answer.headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
  });
});

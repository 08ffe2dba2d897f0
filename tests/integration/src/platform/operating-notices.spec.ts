import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedAccount, type TestClient } from '@samhandling/api/testing';
import { openTestApp, type PlatformTest } from './open-test-app.ts';

type Notices = { items: { code: string; since: string }[] };

const THROUGH_A_PROXY = { headers: { 'x-forwarded-for': '203.0.113.5' } };

async function codesFor(administrator: TestClient): Promise<string[]> {
  const { status, body } = await administrator.get<Notices>('/operating-notices');
  expect(status).toBe(200);
  return body.items.map(({ code }) => code);
}

describe.each([
  ['0', 'gets a notice about', ['proxy_undeclared']],
  ['1', 'gets no notice about', []],
])('with TRUST_PROXY=%s the administrator', (trustProxy, _hears, codes) => {
  let test: PlatformTest;
  let administrator: TestClient;
  beforeAll(async () => {
    test = await openTestApp({ TRUST_PROXY: trustProxy });
    administrator = await test.as(await seedAccount(test, { regionRole: 'administrator' }));
  });
  afterAll(() => test.close());

  it(`${_hears} a proxy in front`, async () => {
    expect(await codesFor(administrator)).toEqual([]);
    for (let visit = 0; visit < 3; visit += 1) await test.visitor.get('/session', THROUGH_A_PROXY);
    expect(await codesFor(administrator)).toEqual(codes);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@samhandling/contract';
import { openTestApp, type PlatformTest } from './open-test-app.ts';

let test: PlatformTest;
beforeAll(async () => {
  test = await openTestApp();
}, 60_000);
afterAll(() => test.close());

const EMAIL = 'a@example.org';

describe('A write from another site', () => {
  it.each([
    ['no origin at all', { origin: '' }, 403],
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['a browser that says cross-site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a browser that says same-site', { 'sec-fetch-site': 'same-site' }, 403],
    ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'https://whatever.example' }, 401],
  ])('is decided for %s', async (_name, headers, status) => {
    const answer = await test.visitor.post<Problem>(
      '/session',
      { email: EMAIL, password: 'x' },
      { headers: headers as Record<string, string> },
    );
    expect(answer.status).toBe(status);
  });

  it('is refused as a form', async () => {
    const { status, body } = await test.visitor.post<Problem>('/session', 'email=a&password=b', {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect([status, body.code]).toEqual([415, 'request.media_type_not_supported']);
  });
});

describe('a body', () => {
  it.each([
    ['broken', '{"email":'],
    ['with a key twice', `{"email":"a","email":"b","password":"x"}`],
    ['with a key twice, escaped', `{"email":"a","\\u0065mail":"b","password":"x"}`],
    ['with __proto__', `{"__proto__":{},"email":"a","password":"x"}`],
    ['with NUL', `{"email":"a\\u0000","password":"x"}`],
    ['with half a surrogate pair', `{"email":"\\ud800","password":"x"}`],
    ['nested without end', '['.repeat(90) + ']'.repeat(90)],
    ['that is not there', ''],
    ['that is a list', '[]'],
    ['that is null', 'null'],
    ['with a field nobody declared', `{"email":"a","password":"x","isAdmin":true}`],
    ['with a number for a text', `{"email":9007199254740993,"password":"x"}`],
  ])('%s is answered 400', async (_name, body) => {
    const { status, headers } = await test.visitor.post('/session', body, {
      headers: { 'content-type': 'application/json' },
    });
    expect(status).toBe(400);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it('of a million characters is answered 413', async () => {
    const { status } = await test.visitor.post('/session', {
      email: 'x'.repeat(1_000_000),
      password: '',
    });
    expect(status).toBe(413);
  });

  it('is told field by field what is wrong', async () => {
    const { body } = await test.visitor.post<Problem>('/session', {
      email: 'x'.repeat(300),
      extra: 1,
    });
    expect(body.errors).toEqual([
      { field: '/email', code: 'too_big', params: { maximum: 254, origin: 'string' } },
      { field: '/password', code: 'required', params: { expected: 'string' } },
      { field: '/extra', code: 'unrecognized_key' },
    ]);
  });
});

describe('an address', () => {
  it.each(['/invitations/%00', '/invitations/%ff', '/invitations/%', '/session?a=%00'])(
    '%s is answered 400',
    async (path) => {
      expect((await test.visitor.get(path)).status).toBe(400);
    },
  );

  it('that leads nowhere is answered 404', async () => {
    const { status, body } = await test.visitor.get<Problem>('/nothing');
    expect([status, body.code]).toEqual([404, 'request.not_found']);
    expect(body.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the language', () => {
  it.each([
    ['/sprak/en?till=/atgarder?a=1', '/atgarder?a=1'],
    ['/sprak/en?till=//evil.example', '/'],
    ['/sprak/en?till=/%5Cevil.example', '/'],
    ['/sprak/en?till=https://evil.example', '/'],
    ['/sprak/en?till=/.//evil.example/', '/'],
    ['/sprak/en?till=/atgarder/..//evil.example', '/'],
    ['/sprak/en?till=/%252e//evil.example', '/'],
    ['/sprak/en', '/'],
  ])('%s leads to %s', async (path, target) => {
    const response = await fetch(`${test.origin}${path}`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([303, target]);
    expect(response.headers.get('set-cookie')).toMatch(/^lang=en;/);
  });
});

describe('every answer', () => {
  it('carries the headers that protect', async () => {
    const { headers } = await test.visitor.get('/session');
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'self';script-src 'self' 'nonce-/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('carries the trace on', async () => {
    const trace = '0af7651916cd43dd8448eb211c80319c';
    const { headers } = await test.visitor.get('/session', {
      headers: { traceparent: `00-${trace}-b7ad6b7169203331-01` },
    });
    expect(headers.get('traceparent')).toContain(trace);
  });
});

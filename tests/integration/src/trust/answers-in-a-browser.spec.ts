import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type Server } from '@samhandling/test-support';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';

let test: PlatformTest;
let server: Server;
let port: number;
beforeAll(async () => {
  test = await openTestApp({ PUBLIC_URL: 'https://samhandling.test', TRUST_PROXY: '1' });
  port = Number(new URL(test.origin).port);
  // Pages are drawn by the process as it is built, which has no https.
  server = await startServer({
    DATABASE_URL: test.postgres.appUrl(test.databaseName),
    MIGRATION_DATABASE_URL: test.postgres.ownerUrl(test.databaseName),
  });
});
afterAll(async () => {
  await server.stop();
  await test.close();
});

/** One of every kind of answer that the process gives. */
const ANSWERS = [
  ['a page', '/', 200],
  ['a page that is not there', '/finns-inte', 404],
  ['a folder', '/assets', 404],
  ['what robots ask for', '/robots.txt', 200],
  ['the sitemap', '/sitemap.xml', 200],
  ['a picture of the pages', '/favicon.svg', 200],
  ['the manifest', '/site.webmanifest', 200],
  ['a choice of language', '/sprak/en?till=/', 303],
  ['an answer of the API', '/api/v1/session', 200],
  ['open data', '/api/v1/coverage/export', 200],
  ['the API document', '/api/v1/openapi.json', 200],
  ['a refusal', '/api/v1/accounts', 401],
  ['an operation that is not there', '/api/v1/nothing', 404],
  ['an address that is no text', '/%ff', 400],
  ['health', '/health/ready', 200],
] as const;

const isPage = (path: string) => ['/', '/finns-inte', '/assets'].includes(path);
const ask = (path: string) =>
  fetch(`${isPage(path) ? server.origin : test.origin}${path}`, { redirect: 'manual' });

describe.each(ANSWERS)('%s', (_what, path, status) => {
  it('carries the headers that protect', async () => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    const policy = answer.headers.get('content-security-policy')?.split(';');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ]),
    );
    // A nonce for this answer alone, or where many get the same one, none but the hashes of its own scripts.
    expect(policy?.find((part) => part.startsWith('script-src '))).toMatch(
      /^script-src 'self'( 'nonce-[\w+/]{22}=='|( 'sha256-[\w+/]{43}=')*)$/,
    );
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    const isStrict = /^max-age=31536000/.test(
      answer.headers.get('strict-transport-security') ?? '',
    );
    expect(isStrict).toBe(!isPage(path));
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('says what it is, and in which characters', async () => {
    const answer = await ask(path);
    if ((await answer.text()) === '') return;
    const type = answer.headers.get('content-type') ?? '';
    expect(type).toMatch(/^(text|application|image)\/[\w.+-]+; charset=utf-8$/i);
  });
});

/** Sends a request as it is written, which fetch does not, and gives the whole answer. */
const say = (at: number, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(at, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    socket.setTimeout(30_000, () => socket.destroy());
  });

describe('an address that leads elsewhere', () => {
  it.each([
    'http://evil.example/atgarder/',
    'https://evil.example',
    'http://[',
    'javascript:alert(1)',
    '//evil.example/',
    '/\\evil.example/',
    '/.//evil.example/',
    '/x/..//evil.example/',
    '/.\\evil.example/',
    '/%2f%2fevil.example/',
    '/\\/evil.example/atgarder/L20',
  ])('%s is one of ours: the page and its redirects name no other host', async (path) => {
    const answer = await say(
      Number(new URL(server.origin).port),
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 (200|30[178]|40[04]) /);
    expect(answer).not.toMatch(/^location: *(\w+:|[/\\]{2})/im);
    expect(answer).not.toMatch(/https?:\/\/evil\.example/);
  });
});

describe('a request that tells its length in two ways', () => {
  it.each([
    ['a length and chunks', 'Content-Length: 4\r\nTransfer-Encoding: chunked'],
    ['two lengths', 'Content-Length: 4\r\nContent-Length: 5'],
    ['another coding last', 'Transfer-Encoding: chunked, identity'],
  ])('by %s is refused, and the connection closed', async (_how, headers) => {
    const hidden = 'GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n';
    const answer = await say(
      port,
      `POST /api/v1/session HTTP/1.1\r\nHost: x\r\n${headers}\r\n\r\n0\r\n\r\n${hidden}`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).not.toContain('"ok"');
  });

  it('TRACE echoes nothing', async () => {
    for (const path of ['/', '/api/v1/session', '/health/live']) {
      const answer = await say(
        port,
        `TRACE ${path} HTTP/1.1\r\nHost: x\r\nX-Secret: not to be echoed\r\nConnection: close\r\n\r\n`,
      );
      expect([path, answer]).toEqual([path, expect.stringMatching(/^HTTP\/1\.1 4\d\d /)]);
      expect(answer).not.toContain('not to be echoed');
    }
  });
});

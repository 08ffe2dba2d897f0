import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedAccount } from '@samhandling/api/testing';
import { startServer, type Server } from '@samhandling/test-support';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';

/** Pages as the built product sends them. */
let test: PlatformTest;
let server: Server;
beforeAll(async () => {
  test = await openTestApp();
  server = await startServer({
    DATABASE_URL: test.postgres.appUrl(test.databaseName),
    MIGRATION_DATABASE_URL: test.postgres.ownerUrl(test.databaseName),
  });
});
afterAll(async () => {
  await server.stop();
  await test.close();
});

/** Asks for exactly that address, which `fetch` would normalise, and returns the head of the answer. */
function headOf(target: string): Promise<string> {
  const { hostname, port } = new URL(server.origin);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) });
    let received = '';
    socket.on('data', (chunk) => (received += String(chunk)));
    socket.once('close', () => resolve(received.split('\r\n\r\n', 1)[0] ?? ''));
    socket.once('error', reject);
    socket.write(
      `GET ${target} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`,
    );
  });
}

const locationOf = (head: string) => /^location: (.*)$/im.exec(head)?.[1]?.trim();

const SEGMENTS = [
  '/',
  '/.',
  '/..',
  '/%2e',
  '/%2e%2e',
  '/\\',
  '/%5c',
  '/%2f',
  '/%09',
  '/%0d%0a',
  '',
];
const TARGETS = [
  ...SEGMENTS.map((segment) => `${segment}//EVIL.example/`),
  ...SEGMENTS.map((segment) => `${segment}/EVIL.example/..`),
  ...['/atgarder', '/indikatorer', '/effektmal', '/initiativ', '/aktorer', '/avsnitt'].flatMap(
    (page) => [
      `${page}/..%2f..%2f%2fEVIL.example`,
      `${page}/%2f%2fEVIL.example`,
      `${page}/..%2F%2FEVIL.example/`,
      `${page}/%5c%5cEVIL.example`,
      `${page}//EVIL.example/`,
      `${page}/../..//EVIL.example/`,
      `${page}/L07%0d%0aSet-Cookie:a=b`,
    ],
  ),
  ...['/mitt-arbete', '/administration', '/utfall'].map((page) => `${page}?till=//evil.example`),
  '/.//evil.example/mitt-arbete',
  '//evil.example/mitt-arbete',
  '/MITT-ARBETE//evil.example',
  '/sprak/en?till=/.//evil.example/',
  '/sprak/en?till=%2f%2e%2f%2fevil.example',
  '/sprak/en?till=/%5cevil.example',
  '/sprak/en?till=/%09/evil.example',
  '/sprak/en?till=/a/..%2f/evil.example',
  '/sprak/en?till=//evil.example&till=/',
  '/./sprak/en?till=//evil.example',
  '/sprak//evil.example?till=/',
  'http://evil.example/sprak/en?till=/',
  'http://evil.example//evil.example/ATGARDER',
];

describe('an address that is asked for', () => {
  it.each(TARGETS)('never leads to another site: %s', async (target) => {
    const head = await headOf(target);
    expect(head).toMatch(/^HTTP\/1\.1 [234]\d\d /);
    const location = locationOf(head);
    const base = 'https://samhandling.example/a/b';
    if (location !== undefined) {
      // Also the path that a browser makes of it leads nowhere else.
      const { origin, pathname } = new URL(location, base);
      expect([location, origin]).toEqual([location, new URL(base).origin]);
      expect([location, pathname]).toEqual([location, expect.not.stringMatching(/^\/\//)]);
    }
    expect(head).not.toMatch(/^set-cookie: a=b/im);
  });
});

describe('a page', () => {
  it('of somebody signed in is `no-store`; a visitor’s is checked again each time', async () => {
    const person = await test.as(await seedAccount(test));
    for (const path of ['/', '/mitt-arbete', '/atgarder/l07', '/finns-inte']) {
      const signedIn = await fetch(server.origin + path, {
        headers: { cookie: person.cookieHeader },
        redirect: 'manual',
      });
      const visitor = await fetch(server.origin + path, { redirect: 'manual' });
      expect([path, signedIn.headers.get('cache-control')]).toEqual([path, 'no-store']);
      expect([path, visitor.headers.get('cache-control')]).toEqual([path, 'private, no-cache']);
    }
  });
});

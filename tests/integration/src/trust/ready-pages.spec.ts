import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedAccount } from '@samhandling/api/testing';
import { startServer, type Server } from '@samhandling/test-support';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';

/** Pages as the built product sends them, by two processes at the same address. */
let test: PlatformTest;
let server: Server;
let second: Server;
beforeAll(async () => {
  test = await openTestApp();
  const env = {
    DATABASE_URL: test.postgres.appUrl(test.databaseName),
    MIGRATION_DATABASE_URL: test.postgres.ownerUrl(test.databaseName),
  };
  server = await startServer(env);
  second = await startServer({ ...env, PUBLIC_URL: server.origin });
  // Pages are kept from the second on: the first loads what draws them.
  await page('/om');
  await page('/om', {}, second);
}, 180_000);
afterAll(async () => {
  await server.stop();
  await second.stop();
  await test.close();
});

async function page(path: string, headers: Record<string, string> = {}, { origin } = server) {
  const answer = await fetch(origin + path, { headers, redirect: 'manual' });
  const policy = answer.headers.get('content-security-policy') ?? '';
  return { status: answer.status, headers: answer.headers, policy, html: await answer.text() };
}

const NAME = 'Namnet som bara hon själv ser';
const isKept = ({ headers }: { headers: Headers }) => headers.has('etag');

describe('a page that is kept ready', () => {
  it('is sent once, to a visitor who has it not', async () => {
    const first = await page('/insatsomraden');
    const etag = String(first.headers.get('etag'));
    expect([first.status, etag.length > 10]).toEqual([200, true]);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect(first.headers.get('vary')).toBe('Cookie, Accept-Language, Accept-Encoding');
    const again = await page('/insatsomraden', { 'if-none-match': etag });
    expect([again.status, again.html, again.headers.get('etag')]).toEqual([304, '', etag]);
    expect(again.policy).toBe(first.policy);
  });

  it('is the same from another process, under the same tag', async () => {
    for (const path of ['/', '/effektmal', '/tackning', '/atgarder/l07', '/insatsomraden']) {
      const [one, other] = [await page(path), await page(path, {}, second)];
      const etag = String(one.headers.get('etag'));
      expect([path, isKept(one), other.headers.get('etag')]).toEqual([path, true, etag]);
      expect((await page(path, { 'if-none-match': etag }, second)).status).toBe(304);
    }
  });

  it('allows its inline scripts by their hashes, and has no nonce', async () => {
    const { html, policy } = await page('/insatsomraden');
    expect([html, policy].filter((text) => text.includes('nonce'))).toEqual([]);
    const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
    expect(scripts.length).toBeGreaterThan(2);
    const directive = /script-src ([^;]*)/.exec(policy)?.[1]?.split(' ') ?? [];
    for (const [, text = ''] of scripts) {
      const hash = createHash('sha256').update(text).digest('base64');
      expect(directive).toContain(`'sha256-${hash}'`);
    }
    expect(directive).not.toContain(`'unsafe-inline'`);
  });

  it('is never that of a person, and a person never gets it', async () => {
    const person = await test.as(await seedAccount(test, { name: NAME }));
    const cookie = { cookie: person.cookieHeader };
    for (const path of ['/effektmal', '/tackning', '/atgarder/l07']) {
      const theirs = await page(path, cookie);
      expect([path, theirs.status, theirs.html.includes(NAME)]).toEqual([path, 200, true]);
      expect([path, isKept(theirs), theirs.headers.get('cache-control')]).toEqual([
        path,
        false,
        'no-store',
      ]);
      expect(theirs.policy).toContain('nonce-');
      const visitors = [await page(path), await page(path)];
      for (const visitor of visitors) {
        expect([path, isKept(visitor), visitor.html.includes(NAME)]).toEqual([path, true, false]);
      }
      expect((await page(path, cookie)).html).toContain(NAME);
    }
  });

  it('has no form, and no other parameters than its own', async () => {
    const form = await page('/logga-in');
    expect([form.status, isKept(form), form.policy.includes('nonce-')]).toEqual([200, false, true]);
    expect((await page('/logga-in')).policy).not.toBe(form.policy);
    expect(isKept(await page('/tackning?utm_source=brev'))).toBe(false);
    expect(isKept(await page('/tackning?omrade=l&kommun=2580'))).toBe(true);
  });

  it('is in the language of the reader', async () => {
    const english = await page('/insatsomraden', { cookie: 'lang=en' });
    expect(english.html).toContain('<html lang="en"');
    expect((await page('/insatsomraden')).html).toContain('<html lang="sv"');
    expect(isKept(english)).toBe(true);
  });

  it('is that of half a second ago at the oldest', async () => {
    const before = await page('/insatsomraden');
    await test.database.pool.query(
      `update priority_area set title = 'Ett nytt namn' where position = (select min(position) from priority_area)`,
    );
    await sleep(510);
    const after = await page('/insatsomraden');
    expect(before.html).not.toContain('Ett nytt namn');
    expect(after.html).toContain('Ett nytt namn');
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
  });

  it('is not there where there is none: a refusal comes each time, without a nonce for many', async () => {
    for (const path of ['/atgarder/zz99', '/finns-inte']) {
      const answers = await Promise.all([page(path), page(path), page(path)]);
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
      const nonces = answers.flatMap(({ policy }) => /'nonce-[^']+'/.exec(policy) ?? []);
      expect(new Set(nonces).size).toBe(nonces.length);
    }
  });
});

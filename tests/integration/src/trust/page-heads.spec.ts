import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type Server } from '@samhandling/test-support';
import { cast, draft, move, published, type TestPeople } from '../initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';

/** Pages as the built product sends them. */
let test: PlatformTest;
let server: Server;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  server = await startServer({
    DATABASE_URL: test.postgres.appUrl(test.databaseName),
    MIGRATION_DATABASE_URL: test.postgres.ownerUrl(test.databaseName),
  });
  people = await cast(test);
  // Pages are kept from the second on.
  await page('/om');
});
afterAll(async () => {
  await server.stop();
  await test.close();
});

async function page(path: string, cookie = '') {
  const answer = await fetch(server.origin + path, { headers: { cookie } });
  const html = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    html,
    head: html.split('</head>')[0] ?? '',
  };
}
const JSON_LD = /<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/g;
const dataIn = (html: string) =>
  [...html.matchAll(JSON_LD)].map(
    ([, text = '']) =>
      JSON.parse(text) as { '@graph': { '@type': string; name?: string; url?: string }[] },
  );
const contentOf = (head: string, key: string) =>
  new RegExp(`<meta (?:name|property)="${key}" content="([^"]*)"`).exec(head)?.[1];

describe('the head of a page', () => {
  it('has one address, a description and a link preview of its own', async () => {
    const paths = [
      '/',
      '/atgarder',
      '/atgarder/l07',
      '/atgarder/l08',
      '/effektmal/k-e1',
      '/kommuner/pajala',
    ];
    const descriptions = new Set<string | undefined>();
    for (const path of paths) {
      const { head } = await page(`${path}?utm_source=brev`);
      const address = `${server.origin}${path}`;
      expect(
        [...head.matchAll(/<link rel="canonical" href="([^"]*)"/g)].map(([, to]) => to),
      ).toEqual([address]);
      expect(contentOf(head, 'og:url')).toBe(address);
      expect(contentOf(head, 'og:description')).toBe(contentOf(head, 'description'));
      const picture = await fetch(String(contentOf(head, 'og:image')));
      expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
      descriptions.add(contentOf(head, 'description'));
    }
    expect(descriptions.size).toBe(paths.length);
  });

  it('has the structured data of the thing, which the policy of a kept page names', async () => {
    const { id } = await published(people);
    for (const [path, type] of [
      ['/atgarder/l07', 'CreativeWork'],
      ['/indikatorer/k-e1-1', 'Dataset'],
      [`/initiativ/${id}`, 'Project'],
      [`/aktorer/${people.actorId}`, 'Organization'],
      ['/', 'WebSite'],
    ] as const) {
      const { head, headers } = await page(path);
      const [data, ...others] = dataIn(head);
      expect([path, others, data?.['@graph'][0]?.['@type']]).toEqual([path, [], type]);
      expect(data?.['@graph'][0]?.url).toBe(`${server.origin}${path}`);
      expect([path, headers.has('etag')]).toEqual([path, true]);
      const [, text = ''] = [...head.matchAll(JSON_LD)][0] ?? [];
      const hash = createHash('sha256').update(text).digest('base64');
      expect(headers.get('content-security-policy')).toContain(`'sha256-${hash}'`);
    }
  });

  it('has none of a draft, not even for its owner, and no longer of what was archived', async () => {
    const unpublished = await draft(people);
    const shown = await published(people);
    const own = await page(`/initiativ/${unpublished.id}`, people.editor.cookieHeader);
    expect([own.status, dataIn(own.html), contentOf(own.head, 'robots')]).toEqual([
      200,
      [],
      'noindex',
    ]);
    expect((await page(`/initiativ/${unpublished.id}`)).status).toBe(404);
    expect(dataIn((await page(`/initiativ/${shown.id}`)).html)).toHaveLength(1);
    await move(people.coordinator, shown, 'archiving');
    const archived = await page(`/initiativ/${shown.id}`, people.coordinator.cookieHeader);
    expect([archived.status, dataIn(archived.html)]).toEqual([200, []]);
  });

  it('stays whole whatever somebody calls an initiative', async () => {
    for (const title of [
      '</script><script>alert(1)</script>',
      '<!--<script>',
      '"></head><body onload="alert(1)">',
      '&lt;/script&gt; \\u003c/script>',
    ]) {
      const { id } = await published(people, { title });
      const { head, html } = await page(`/initiativ/${id}`);
      expect(dataIn(head)[0]?.['@graph'][0]?.name).toBe(title);
      expect(html.match(/<\/head>/g)).toHaveLength(1);
      expect(html).not.toContain(title);
    }
  });
});

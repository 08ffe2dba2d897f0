import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  ChangeFeed,
  Clock,
  createTestApp,
  RouteInventory,
  seedAccount,
  seedActor,
  type TestApp,
  type TestClient,
} from '@samhandling/api/testing';
import { openTestApp, type PlatformTest } from './open-test-app.ts';

type Line = { msg: string; req?: { path: string }; res?: { status: number }; requestId?: string };

/** Two processes over one database, behind no proxy. */
let first: PlatformTest;
let second: TestApp;
let lines: Line[] = [];

beforeAll(async () => {
  first = await openTestApp({}, (line) => lines.push(JSON.parse(line) as Line));
  second = await createTestApp(first.config.databaseUrl, {
    isMigrated: true,
    env: { SESSION_SECRET: 'a secret that is only for this test, of 32 characters' },
  });
  // As in the product.
  for (const { app } of [first, second]) app.get(ChangeFeed).freshMilliseconds = 500;
}, 60_000);

afterEach(() => {
  lines = [];
  jest.restoreAllMocks();
});

afterAll(async () => {
  await second.close();
  await first.close();
});

type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** The answer as it is on the wire, which `fetch` would unpack. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  { app = first as TestApp, method = 'GET' } = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    httpRequest(`${app.origin}/api/v1${path}`, { headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

/** How often the application has made an answer: the requests to itself have no id of the outside. */
const timesLogged = (path: string) => lines.filter(({ req }) => req?.path === path).length;

const SECTIONS = '/sections';
const LOGGED = '/api/v1/sections';

/** The first process knows of it at once, as of what goes through itself. */
async function renameSection(title: string): Promise<void> {
  await first.database.pool.query(
    `update section set title = $1 where id = (select id from section order by position limit 1)`,
    [title],
  );
  await first.app.get(ChangeFeed).catchUp();
}

const titlesOf = ({ body }: RawAnswer) => body.toString();

describe('an answer that is the same for all', () => {
  it('is made once while nothing changes, and logged each time', async () => {
    await renameSection('Ett nytt namn');
    await first.visitor.get(SECTIONS);
    const made = timesLogged(LOGGED);
    const answers = [await ask(SECTIONS), await ask(SECTIONS)];
    expect(timesLogged(LOGGED) - made).toBe(2);
    expect(new Set(answers.map(titlesOf)).size).toBe(1);
    expect(titlesOf(answers[0] as RawAnswer)).toContain('Ett nytt namn');
    const ids = answers.map(({ headers }) => headers['x-request-id']);
    expect(lines.slice(-2).map(({ requestId }) => requestId)).toEqual(ids);
    expect(new Set(ids).size).toBe(2);
  });

  it('is made once for all who ask at the same time', async () => {
    await renameSection('Ett annat namn');
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(SECTIONS)));
    expect(new Set(answers.map(titlesOf)).size).toBe(1);
    expect(timesLogged(LOGGED)).toBe(21);
  });

  it('comes in the encoding that the reader takes, each with an ETag of its own', async () => {
    const [br, gz, plain] = [
      await ask(SECTIONS, { 'accept-encoding': 'gzip, br' }),
      await ask(SECTIONS, { 'accept-encoding': 'gzip' }),
      await ask(SECTIONS),
    ] as const;
    expect(brotliDecompressSync(br.body).toString()).toBe(titlesOf(plain));
    expect(gunzipSync(gz.body).toString()).toBe(titlesOf(plain));
    expect([br, gz, plain].map(({ headers }) => headers['content-encoding'])).toEqual([
      'br',
      'gzip',
      undefined,
    ]);
    expect(new Set([br, gz, plain].map(({ headers }) => headers.etag)).size).toBe(3);
    for (const { headers, body } of [br, gz, plain]) {
      expect(headers).toMatchObject({
        'content-type': 'application/json; charset=utf-8',
        'content-length': String(body.length),
        'cache-control': 'no-cache',
        vary: 'Cookie, Accept-Language, Accept-Encoding',
      });
    }
  });

  it('is not sent again to who has it, also by another process', async () => {
    const headers = { 'accept-encoding': 'br' };
    const { etag = '' } = (await ask(SECTIONS, headers)).headers;
    for (const app of [first, second]) {
      const known = { ...headers, 'if-none-match': `"other", W/${etag}` };
      const answer = await ask(SECTIONS, known, { app });
      expect([answer.status, answer.body.length, answer.headers.etag]).toEqual([304, 0, etag]);
      expect(answer.headers['content-type']).toBeUndefined();
      expect(answer.headers.vary).toBe('Cookie, Accept-Language, Accept-Encoding');
    }
    await renameSection('Ett tredje namn');
    expect((await ask(SECTIONS, { ...headers, 'if-none-match': etag })).status).toBe(200);
  });

  it('has the headers of every answer, and no nonce', async () => {
    const kept = await ask(SECTIONS);
    const other = await ask('/session');
    const protecting = Object.keys(other.headers).filter((name) =>
      /polic|x-|origin|transport/.test(name),
    );
    expect(protecting).toContain('content-security-policy');
    for (const name of protecting)
      expect([name, kept.headers[name]]).not.toEqual([name, undefined]);
    expect(kept.headers['content-security-policy']).toContain(`script-src 'self';`);
    expect(kept.headers['content-security-policy']).not.toContain('nonce');
    expect(kept.headers['set-cookie']).toBeUndefined();
  });

  it('has the same headers without a body for HEAD', async () => {
    const [get, head] = [await ask(SECTIONS), await ask(SECTIONS, {}, { method: 'HEAD' })];
    expect(head.body).toHaveLength(0);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
    expect(head.headers.etag).toBe(get.headers.etag);
  });

  it('is the same in whatever order its parameters come, and others than its own are refused', async () => {
    await first.visitor.get('/coverage?area=l&ownership=none');
    const before = lines.length;
    const [one, other] = [
      await ask('/coverage?area=l&ownership=none'),
      await ask('/coverage?ownership=none&area=l'),
    ];
    expect([one.status, other.status, titlesOf(other)]).toEqual([200, 200, titlesOf(one)]);
    expect(lines).toHaveLength(before + 2);
    expect((await ask('/coverage?area=l&other=1')).status).toBe(400);
    expect((await ask('/coverage?area=l&area=l')).status).toBe(400);
    // A route without parameters has never looked at any: as before, and nothing is kept.
    expect((await ask('/sections?other=1')).headers['cache-control']).toBe('no-store');
  });

  it('is in the words of the reader', async () => {
    const table = async (language: string) =>
      (await ask('/coverage/export', { cookie: `lang=${language}` })).body.toString();
    const [swedish, english] = [await table('sv'), await table('en')];
    expect(swedish).not.toBe(english);
    expect(await table('sv')).toBe(swedish);
    expect(await table('xx')).toBe(swedish);
  });

  it('tells a refusal as before', async () => {
    const { status, headers, body } = await ask('/sections/finns-inte');
    expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(JSON.parse(body.toString())).toMatchObject({ code: 'request.not_found', status: 404 });
  });

  it('follows the day', async () => {
    const clock = first.app.get(Clock);
    const month = async (now: string) => {
      jest.spyOn(clock, 'now').mockReturnValue(new Date(now));
      return JSON.parse((await ask('/activity/months/last')).body.toString()).month as string;
    };
    expect(await month('2026-12-31T22:59:59Z')).toBe('2026-11');
    expect(await month('2026-12-31T23:00:00Z')).toBe('2026-12');
    expect(await month('2026-12-31T22:59:59Z')).toBe('2026-11');
  });
});

describe('after a change', () => {
  type Claimed = { id: string };
  let person: TestClient;
  let actorId: string;

  beforeAll(async () => {
    actorId = (await seedActor(first)).id;
    const memberships = [{ actorId, role: 'administrator' as const }];
    person = await first.as(await seedAccount(first, { memberships }));
  });

  const claim = async (code: string) => {
    const body = { actorId, role: 'lead', note: '' };
    const { status, body: claimed } = await person.post<Claimed>(
      `/actions/${code}/ownerships`,
      body,
    );
    expect(status).toBe(201);
    return claimed.id;
  };
  const coverage = async (headers: Record<string, string>, app: TestApp = first) =>
    (await ask('/coverage', headers, { app })).body.toString();

  it('everybody is told at once by the process that it went through', async () => {
    const before = await coverage({});
    await claim('l05');
    expect(await coverage({})).not.toBe(before);
  });

  it('who has a session is told at once by another process, and a visitor within half a second', async () => {
    // Whether the session is one is not asked: who shows it gets what is newest, which is the same for all.
    const session = { cookie: person.cookieHeader };
    const before = [await coverage(session, second), await coverage({}, second)];
    expect(before[0]).toBe(before[1]);
    const begun = performance.now();
    await claim('l06');
    const now = await coverage(session, second);
    expect(now).not.toBe(before[0]);
    expect(await coverage(session)).toBe(now);
    await claim('l07');
    const wanted = await coverage({});
    let seen = await coverage({}, second);
    while (seen !== wanted && performance.now() - begun < 20_000) seen = await coverage({}, second);
    expect(seen).toBe(wanted);
  });

  it('a visitor is told by another process what was so half a second ago', async () => {
    await coverage({}, second);
    await claim('l08');
    await new Promise((resolve) => setTimeout(resolve, 510));
    expect(await coverage({}, second)).toBe(await coverage({}));
  });
});

describe('a route whose answers are the same for all', () => {
  it('is found by its address, each of them', () => {
    const routes = first.app
      .get(RouteInventory)
      .list()
      .filter(({ access }) => access?.kind === 'same_for_all')
      .map(({ method }) => method);
    expect(routes.length).toBeGreaterThan(25);
    expect(new Set(routes)).toEqual(new Set(['GET']));
  });
});

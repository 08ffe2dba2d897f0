import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { JobRunner, seedAccount, type TestClient } from '@samhandling/api/testing';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';
import { sendRaw } from './bodies/raw-request.ts';

/** The sender is checked before the body is read, and the body is bounded. */
let test: PlatformTest;
let coordinator: TestClient;
let member: TestClient;
beforeAll(async () => {
  test = await openTestApp();
  coordinator = await test.as(await seedAccount(test, { regionRole: 'coordinator' }));
  member = await test.as(await seedAccount(test));
});
afterAll(() => test.close());

const api = (path: string) => `/api/v1${path}`;
const ours = () => ({ origin: test.config.publicOrigin });
const json = () => ({ ...ours(), 'content-type': 'application/json' });
const signedIn = (client: TestClient) => ({ ...json(), cookie: client.cookieHeader });
const keys = (bytes: number) => `{${'"0":0,'.repeat(bytes / 6)}"0":0}`;
const asJson = { headers: { 'content-type': 'application/json' } };
const OPEN = { path: api('/password-resets') };

/** JSON that no route accepts: a list of texts; each text is a token, and so is the comma after it. */
function listOf(bytes: number, tokens: number): string {
  const isOdd = tokens % 2 === 1;
  const texts = Array<string>(Math.floor(tokens / 2) - (isOdd ? 0 : 1)).fill('"a"');
  return `[${[...(isOdd ? [] : ['0']), ...texts].join(',')}]`.padEnd(bytes);
}

describe('The body of a visitor', () => {
  it('is not waited for where only somebody signed in may write', async () => {
    const answer = await sendRaw(test.origin, {
      path: api('/evidence-files'),
      headers: { ...json(), 'content-length': 6_900_000 },
      body: keys(60_000),
    });
    expect(answer.status).toBe(401);
  });

  it('is not waited for where its Content-Length is larger than a form', async () => {
    const answer = await sendRaw(test.origin, {
      path: api('/session'),
      headers: { ...json(), 'content-length': 500_000 },
      body: '{',
    });
    expect(answer.status).toBe(413);
  });

  it('is read only up to the size of a form where it does not tell its length', async () => {
    const answer = await sendRaw(test.origin, {
      path: api('/session'),
      headers: { ...json(), 'transfer-encoding': 'chunked' },
      body: `4e20\r\n${' '.repeat(20_000)}\r\n`,
    });
    expect(answer.status).toBe(413);
  });

  it.each([
    [250, 204],
    [2000, 400],
  ])('in %i pieces is answered %i: each of them costs', async (pieces, status) => {
    const wish = JSON.stringify({ email: 'nobody@example.org' }).padEnd(pieces);
    const answer = await sendRaw(test.origin, {
      ...OPEN,
      headers: { ...json(), 'transfer-encoding': 'chunked' },
      body: `${[...wish].map((letter) => `1\r\n${letter}\r\n`).join('')}0\r\n\r\n`,
    });
    expect(answer.status).toBe(status);
  });

  it.each([
    [16_384, 200, 400],
    [16_385, 200, 413],
    [1000, 201, 413],
  ])('of %i bytes and %i tokens is answered %i', async (bytes, tokens, status) => {
    const answer = await test.visitor.post('/password-resets', listOf(bytes, tokens), asJson);
    expect(answer.status).toBe(status);
  });
});

describe('The body of somebody signed in', () => {
  it.each([
    [524_288, 1000, 400],
    [524_289, 1000, 413],
    [100_000, 20_000, 400],
    [100_000, 20_001, 413],
  ])('of %i bytes and %i tokens is answered %i', async (bytes, tokens, status) => {
    const answer = await member.post('/password-resets', listOf(bytes, tokens), asJson);
    expect(answer.status).toBe(status);
  });

  it('is not waited for where this person could never do that', async () => {
    const answer = await sendRaw(test.origin, {
      path: api('/import-runs'),
      headers: { ...signedIn(member), 'content-length': 400_000 },
    });
    expect(answer.status).toBe(403);
  });

  it('is not waited for where it is larger than the file of values may be', async () => {
    const answer = await sendRaw(test.origin, {
      path: api('/import-files'),
      headers: {
        ...signedIn(coordinator),
        'content-type': 'text/csv',
        'content-length': 2_000_001,
      },
    });
    expect(answer.status).toBe(413);
  });
});

describe('What is wrong with a request is told in this order', () => {
  const known = '/import-files';
  const wrong = { origin: 'https://elsewhere.example', 'content-type': 'text/plain' };
  const tooLarge = { 'content-length': 9_000_000 };
  const jsonTooLarge = { 'content-type': 'application/json', 'content-length': 600_000 };

  it('an address that is not there: 404', async () => {
    const headers = { ...wrong, ...tooLarge };
    expect((await sendRaw(test.origin, { path: api('/nothing'), headers })).status).toBe(404);
  });

  it('another site: 403', async () => {
    const headers = { ...wrong, ...tooLarge };
    expect((await sendRaw(test.origin, { path: api(known), headers })).status).toBe(403);
  });

  it('nobody signed in: 401', async () => {
    const headers = { ...wrong, ...ours(), ...tooLarge };
    expect((await sendRaw(test.origin, { path: api(known), headers })).status).toBe(401);
  });

  it('somebody who could never do that: 403', async () => {
    const headers = { ...wrong, ...ours(), ...tooLarge, cookie: member.cookieHeader };
    expect((await sendRaw(test.origin, { path: api(known), headers })).status).toBe(403);
  });

  it('another kind of body: 415, for JSON and for files', async () => {
    const headers = { ...wrong, ...ours(), ...tooLarge, cookie: coordinator.cookieHeader };
    for (const path of [api(known), api('/import-runs')]) {
      expect((await sendRaw(test.origin, { path, headers })).status).toBe(415);
    }
  });

  it('a packed body: 415, for JSON and for files', async () => {
    const signed = { ...signedIn(coordinator), ...tooLarge, 'content-encoding': 'gzip' };
    const file = { ...signed, 'content-type': 'text/csv' };
    for (const [path, headers] of [
      [api('/import-runs'), signed],
      [api(known), file],
    ] as const) {
      expect((await sendRaw(test.origin, { path, headers })).status).toBe(415);
    }
  });

  it('a body that is too large: 413, before anybody says that it is malformed', async () => {
    const headers = { ...signedIn(coordinator), ...jsonTooLarge };
    const answer = await sendRaw(test.origin, { path: api('/import-runs'), headers, body: '{"' });
    expect(answer.status).toBe(413);
  });

  it('a body that is malformed: 400', async () => {
    const headers = { 'content-type': 'application/json' };
    expect((await coordinator.post('/import-runs', '{"', { headers })).status).toBe(400);
  });
});

describe('A refusal', () => {
  it('is sent while the body is still coming, and the connection is closed soon after', async () => {
    const answer = await sendRaw(test.origin, {
      path: api('/evidence-files'),
      headers: { ...json(), 'content-length': 4_000_000_000 },
      flood: Buffer.alloc(65_536, 0x20),
      untilEnd: true,
    });
    expect(answer).toMatchObject({ status: 401, isEnded: true });
    expect(answer.sent).toBeLessThan(64_000_000);
  });

  it('ends the connection also where a GET was sent with a body', async () => {
    for (const path of ['/health/live', api('/actions')]) {
      const answer = await sendRaw(test.origin, {
        method: 'GET',
        path,
        headers: { 'content-length': 4_000_000_000 },
        flood: Buffer.alloc(65_536, 0x20),
        untilEnd: true,
      });
      expect([path, answer]).toMatchObject([path, { status: 200, isEnded: true }]);
    }
  });

  it('ends the connection also where nothing takes a body', async () => {
    for (const path of ['/', '/atgarder', '/sprak/en', '/favicon.svg', '/api', '/api/v2/actions']) {
      const answer = await sendRaw(test.origin, {
        path,
        headers: { ...json(), 'content-length': 4_000_000_000 },
        flood: Buffer.alloc(65_536, 0x20),
        untilEnd: true,
      });
      expect([path, answer]).toMatchObject([path, { status: 404, isEnded: true }]);
    }
  });

  it('reaches a browser every time, although the browser sends more than is read', async () => {
    const body = new Uint8Array(6_900_000).fill(0x20);
    const send = async () => {
      const address = test.origin + api('/evidence-files');
      const response = await fetch(address, { method: 'POST', headers: json(), body });
      await response.text();
      return response.status;
    };
    const statuses: number[] = [];
    while (statuses.length < 100) {
      statuses.push(...(await Promise.all(Array.from({ length: 10 }, send))));
    }
    expect(statuses).toEqual(Array<number>(100).fill(401));
  });

  it('leaves the connection open where the body was read', async () => {
    const answer = await sendRaw(test.origin, {
      ...OPEN,
      headers: { ...json(), 'content-length': 1, connection: 'keep-alive' },
      body: '{',
    });
    expect(answer).toMatchObject({ status: 400, isEnded: false });
  });
});

describe('A client that asks before it sends a body', () => {
  const expecting = { expect: '100-continue', 'content-length': 14 };

  it('is refused without having sent it', async () => {
    const answer = await sendRaw(test.origin, {
      path: api('/evidence-files'),
      headers: { ...json(), ...expecting },
    });
    expect(answer).toMatchObject({ status: 401, wasAskedForBody: false });
  });

  it('and sends an unknown expectation is refused as if it had sent none', async () => {
    const answer = await sendRaw(test.origin, {
      path: api('/evidence-files'),
      headers: { ...json(), expect: 'something', 'content-length': 4_000_000_000 },
      flood: Buffer.alloc(65_536, 0x20),
      untilEnd: true,
    });
    expect(answer).toMatchObject({ status: 401, wasAskedForBody: false, isEnded: true });
  });

  it('is told to go on where it is read', async () => {
    const answer = await sendRaw(test.origin, {
      ...OPEN,
      headers: { ...json(), ...expecting },
      body: '{"email":"a@b"',
    });
    expect(answer).toMatchObject({ status: 400, wasAskedForBody: true });
  });
});

describe('A cookie without our signature', () => {
  it('is not looked up in the database', async () => {
    // What the process does by itself now and then would be seen as well.
    await test.app.get(JobRunner).stop();
    const queries = jest.spyOn(test.database.pool, 'query');
    const connections = jest.spyOn(test.database.pool, 'connect');
    const forged = 's%3Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bm90LXNpZ25lZA';
    const headers = { cookie: `samhandling=${forged}` };
    const asked = await test.visitor.get('/desk', { headers });
    const sent = await test.visitor.post('/evidence-files', '{}', { headers });
    expect([asked.status, sent.status]).toEqual([401, 401]);
    expect([queries.mock.calls, connections.mock.calls]).toEqual([[], []]);
    queries.mockRestore();
    connections.mockRestore();
  });
});

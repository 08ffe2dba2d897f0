import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Initiative, Problem, Session } from '@samhandling/contract';
import type { PoolClient } from 'pg';
import { seedAccount, type SeededAccount, type TestClient } from '@samhandling/api/testing';
import { cast, completeBody, type TestPeople } from '../initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';
import { committedDocument, operationsOf } from './open-api/document.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());
beforeEach(() => test.database.pool.query('delete from purse'));

const NEW_PASSWORD = 'en helt annan lång mening';
const body = (title: string) => completeBody(people.actorId, { title, contributions: [] });

type Ending = (person: TestClient, account: SeededAccount) => Promise<{ status: number }>;
const change = (account: SeededAccount, standing: object) =>
  people.administrator.patch(`/accounts/${account.id}`, standing, { version: 1 });
const ENDINGS: readonly (readonly [string, Ending])[] = [
  ['logging out', (person) => person.delete('/session')],
  ['signing out everywhere', (person) => person.delete('/account/sessions')],
  [
    'a change of password',
    (person, { password }) =>
      person.put('/account/password', { currentPassword: password, newPassword: NEW_PASSWORD }),
  ],
  [
    'a change of role',
    (_person, account) => change(account, { regionRole: 'councillor', isDisabled: false }),
  ],
  ['disabling', (_person, account) => change(account, { regionRole: null, isDisabled: true })],
  [
    'being signed out by an administrator',
    (_person, { id }) => people.administrator.delete(`/accounts/${id}/sessions`),
  ],
];

describe.each(ENDINGS)('after %s', (name, end) => {
  it('no request is accepted, with writes in flight while it happens', async () => {
    const account = await seedAccount(test, {
      memberships: [{ actorId: people.actorId, role: 'editor' }],
    });
    const person = await test.as(account);
    const thief = person.copy();
    const inFlight = Array.from({ length: 12 }, (_, index) =>
      thief.post<Initiative>('/initiatives', body(`${name} ${index}`)),
    );
    const ended = await end(person, account);
    expect([200, 204]).toContain(ended.status);
    // Each of them came before or after; none is half done, and none lets the session live on.
    for (const { status } of await Promise.all(inFlight)) expect([201, 401]).toContain(status);
    const writes = await Promise.all([
      thief.post<Problem>('/initiatives', body('efteråt')),
      thief.put<Problem>('/account/password', {
        currentPassword: account.password,
        newPassword: NEW_PASSWORD,
      }),
      thief.delete<Problem>('/account/sessions'),
    ]);
    expect(writes.map(({ status }) => status)).toEqual([401, 401, 401]);
    const { body: session } = await thief.get<Session>('/session');
    expect([session.account, session.memberships]).toEqual([null, []]);
    expect(session.abilities.createInitiativeFor).toEqual([]);
  });
});

describe('a session', () => {
  it('gets a new name at log-in, so that nobody can have planted one', async () => {
    const account = await seedAccount(test);
    const person = await test.as(account);
    const before = person.cookieHeader;
    const stale = person.copy();
    const { email, password } = account;
    expect((await person.post('/session', { email, password })).status).toBe(200);
    expect(person.cookieHeader).not.toBe(before);
    expect((await stale.get<Session>('/session')).body.account).toBeNull();
  });

  it('is asked for with the account and its memberships in one question, which a visitor never causes', async () => {
    const person = await test.as(await seedAccount(test, { regionRole: 'coordinator' }));
    let asked: string[] = [];
    const wrapped = new Set<PoolClient>();
    const listen = (client: PoolClient) => {
      if (wrapped.has(client)) return;
      wrapped.add(client);
      const { query } = client;
      client.query = ((...args: unknown[]) => {
        const text = JSON.stringify(args[0]);
        // The process reads marks of changes by itself, meanwhile: only what is asked about people counts.
        if (/session|account|membership/.test(text)) asked.push(text);
        return Reflect.apply(query, client, args);
      }) as typeof query;
    };
    test.database.pool.on('acquire', listen);
    for (const client of [person, test.visitor]) {
      asked = [];
      expect((await client.get('/initiatives/none')).status).toBe(400);
      expect(asked).toHaveLength(client === person ? 1 : 0);
    }
    test.database.pool.off('acquire', listen);
  });

  it('that is too old signs nobody in', async () => {
    const account = await seedAccount(test);
    const person = await test.as(account);
    await test.database.pool.query(
      `update session set expire = now() - interval '1 second' where sess ->> 'accountId' = $1`,
      [account.id],
    );
    expect((await person.get<Session>('/session')).body.account).toBeNull();
  });

  it('with a made-up or changed cookie signs nobody in', async () => {
    const person = await test.as(await seedAccount(test, { regionRole: 'administrator' }));
    const { cookieHeader } = person;
    const forged = [
      `${cookieHeader.slice(0, -4)}AAAA`,
      cookieHeader.replace(/=s%3A[^.]+/, '=s%3Aanother'),
      'samhandling=s%3A..%2F..%2Fetc.x',
      cookieHeader.replace(/(=s%3A[^.]+)\.[^;]*/, '$1'),
      cookieHeader.replace(/(=s%3A[^.]+)\.[^;]*/, '$1.'),
      'samhandling=s%3A.',
      'samhandling=%',
    ];
    for (const cookie of forged) {
      const { status } = await test.visitor.get('/accounts', { headers: { cookie } });
      expect([cookie, status]).toEqual([cookie, 401]);
    }
  });
});

describe('a write that comes from elsewhere', () => {
  const writes = operationsOf(committedDocument()).filter(({ method }) => method !== 'GET');

  it.each([
    ['another site, says the browser', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site, says the browser', { 'sec-fetch-site': 'same-site' }],
    ['nowhere, says the browser', { 'sec-fetch-site': 'none' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['an origin that begins like ours', { origin: 'http://samhandling.test.evil.example' }],
    ['no origin at all', {}],
    ['a null origin', { origin: 'null' }],
  ])('is refused by every operation: %s', async (_name, headers) => {
    const person = await test.as(await seedAccount(test, { regionRole: 'administrator' }));
    for (const { name, method, path } of writes) {
      const address = path.replace(/\{\w+\}/g, '7f5b0c1e-6d6e-4f0c-9a53-3d9f3c1f0a11');
      const response = await fetch(test.origin + address, {
        method,
        headers: { cookie: person.cookieHeader, ...(headers as Record<string, string>) },
      });
      const { code } = (await response.json()) as Problem;
      expect([name, response.status, code]).toEqual([name, 403, 'request.cross_site']);
    }
    expect((await person.get<Session>('/session')).body.account).not.toBeNull();
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Account, InvitationLink, InvitationReceipt } from '@samhandling/contract';
import {
  History,
  seedAccount,
  seedActor,
  UnitOfWork,
  type SeededAccount,
  type TestClient,
} from '@samhandling/api/testing';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';

type Line = Readonly<{
  level: string;
  time: string;
  requestId: string;
  security?: string;
  network?: string;
  account?: string | null;
  aboutAccount?: string;
  subject?: string;
  subjectId?: string;
  req?: { method: string; path: string };
}>;

const lines: string[] = [];
let test: PlatformTest;
let anna: SeededAccount;
let lena: SeededAccount;
let signedIn: TestClient;
let administrator: TestClient;

beforeAll(async () => {
  test = await openTestApp({ TRUST_PROXY: '1' }, (line) => lines.push(line));
  anna = await seedAccount(test, { name: 'Anna Andersson' });
  lena = await seedAccount(test, { regionRole: 'administrator', name: 'Lena Larsson' });
  signedIn = await test.as(anna);
  administrator = await test.as(lena);
});
beforeEach(() => {
  lines.length = 0;
});
afterAll(() => test.close());

const told = () =>
  lines.map((line) => JSON.parse(line) as Line).filter(({ security }) => security !== undefined);

describe('the security log tells of', () => {
  const from = { headers: { 'x-forwarded-for': '192.0.2.7' } };

  it('who signed in, from where and when', async () => {
    const { email, password } = anna;
    expect((await test.visitor.copy().post('/session', { email, password }, from)).status).toBe(
      200,
    );
    expect(told()).toEqual([
      expect.objectContaining({
        level: 'info',
        security: 'session.began',
        account: anna.id,
        network: '192.0.2.7',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        req: { method: 'POST', path: '/api/v1/session' },
      }),
    ]);
  });

  it('a log-in that was refused, and the account it was tried on', async () => {
    const wrong = { email: anna.email, password: 'en helt annan lång mening' };
    const unknown = { email: `${randomUUID()}@example.org`, password: 'x' };
    await test.visitor.post('/session', wrong, from);
    await test.visitor.post('/session', unknown, from);
    expect(
      told().map(({ security, account, aboutAccount, network }) => [
        security,
        account,
        aboutAccount,
        network,
      ]),
    ).toEqual([
      ['session.credentials_refused', null, anna.id, '192.0.2.7'],
      ['session.credentials_refused', null, undefined, '192.0.2.7'],
    ]);
  });

  it('what was refused to somebody who may not do it', async () => {
    await test.visitor.get('/accounts');
    await signedIn.get('/accounts');
    await signedIn.get(`/evidence-files/${randomUUID()}`);
    await signedIn.post('/session', {}, { headers: { origin: 'https://evil.example' } });
    expect(told().map(({ security, account }) => [security, account])).toEqual([
      ['session.required', null],
      ['permission.denied', anna.id],
      ['request.not_found', anna.id],
      ['request.cross_site', null],
    ]);
  });

  it('input that no page of ours sends', async () => {
    await administrator.get('/accounts?limit=0');
    await administrator.patch(`/accounts/${anna.id}`, '{"a":1,"a":2}', { version: 1 });
    await test.visitor.get('/invitations/abc');
    await test.visitor.get(`/invitations/${'a'.repeat(43)}`);
    expect(told().map(({ security }) => security)).toEqual([
      'request.invalid',
      'request.malformed',
      'request.invalid',
      'account.token_unusable',
    ]);
  });

  it('a role that was given, who gave it and to whom', async () => {
    const { id } = await seedAccount(test);
    const { body } = await administrator.get<Account>(`/accounts/${id}`);
    const change = { regionRole: 'coordinator', isDisabled: true };
    expect((await administrator.patch(`/accounts/${id}`, change, body)).status).toBe(200);
    expect(
      told().map(({ security, account, subjectId, network }) => [
        security,
        account,
        subjectId,
        network,
      ]),
    ).toEqual([
      ['account.role_changed', lena.id, id, '127.0.0.1'],
      ['account.disabled', lena.id, id, '127.0.0.1'],
    ]);
  });

  it('a change once it is kept, and not of one that was rolled back', async () => {
    const entry = { subject: 'account', subjectId: anna.id, accountId: lena.id } as const;
    const disable = (fault?: Error) =>
      test.app.get(UnitOfWork).run(async (tx) => {
        await test.app.get(History).record(tx, { ...entry, event: 'account.disabled' });
        expect(told()).toEqual([]);
        if (fault) throw fault;
      });
    await expect(disable(new Error('The disk is full.'))).rejects.toThrow('full');
    expect(told()).toEqual([]);
    await disable();
    expect(told().map(({ security }) => security)).toEqual(['account.disabled']);
  });

  it('an invitation, and the link that was used', async () => {
    const actor = await seedActor(test);
    const runner = await test.as(
      await seedAccount(test, { memberships: [{ actorId: actor.id, role: 'administrator' }] }),
    );
    const coordinator = await test.as(await seedAccount(test, { regionRole: 'coordinator' }));
    lines.length = 0;
    const { body: receipt } = await runner.post<InvitationReceipt>(
      `/actors/${actor.id}/invitations`,
      { email: `${randomUUID()}@example.org`, name: 'Erik Exempel', role: 'editor' },
    );
    const { body: handedOver } = await coordinator.post<InvitationLink>(
      `/invitations/${receipt.id}/link`,
    );
    const token = String(handedOver.link?.split('/').at(-1));
    const account = { name: 'Erik Exempel', password: 'en helt annan lång mening' };
    await test.visitor.copy().post(`/invitations/${token}/account`, account);
    expect(told().map(({ security }) => security)).toEqual([
      'account.invited',
      'invitation.handed_over',
      'account.created',
      'membership.added',
      'session.began',
    ]);
    expect(lines.join('')).not.toContain(token);
  });

  it('a password that was changed, and a session that ended', async () => {
    const person = await seedAccount(test);
    const client = await test.as(person);
    lines.length = 0;
    const newPassword = 'en helt annan lång mening';
    await client.put('/account/password', { currentPassword: 'x', newPassword });
    await client.put('/account/password', { currentPassword: person.password, newPassword });
    await client.delete('/session');
    expect(told().map(({ security, account }) => [security, account])).toEqual([
      ['account.password_wrong', person.id],
      ['account.password_changed', person.id],
      ['session.began', person.id],
      ['session.ended', person.id],
    ]);
  });
});

describe('The security log', () => {
  it('holds no password, token, cookie, name or address of mail', async () => {
    const { email, password } = anna;
    const browser = await test.as(anna);
    await browser.get('/session');
    await test.visitor.post('/session', { email, password: 'ett hemligt ord eller flera' });
    await test.visitor.post('/password-resets', { email });
    await test.visitor.post('/invitations', { email, name: 'Anna Andersson' });
    await administrator.get(`/accounts?q=${encodeURIComponent(email)}`);
    await administrator.post('/invitations', { email, name: 'Anna Andersson', regionRole: null });
    const invited = {
      email: `${randomUUID()}@example.org`,
      name: 'Erik Exempel',
      regionRole: null,
    };
    await administrator.post('/invitations', invited);
    await test.drainJobs();
    expect(lines.length).toBeGreaterThan(8);
    const [, cookie = ''] = browser.cookieHeader.split('=');
    const secrets = [
      email,
      encodeURIComponent(email),
      password,
      'hemligt ord',
      'Anna',
      'Erik',
      invited.email,
      cookie,
    ];
    expect(secrets.filter((secret) => lines.join('').includes(secret))).toEqual([]);
  });

  it('keeps one line a thing, whatever is in an address', async () => {
    await fetch(`${test.origin}/api/v1/x%0a%7b"security":"permission.denied"%7d%0d%0a`);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line.trimEnd()).not.toMatch(/[\r\n]/);
    expect(told().map(({ security }) => security)).toEqual(['request.not_found']);
  });
});

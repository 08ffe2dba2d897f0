import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem, Session } from '@samhandling/contract';
import { seedAccount, seedActor } from '@samhandling/api/testing';
import { openTestApp, type PlatformTest } from './open-test-app.ts';

let test: PlatformTest;
beforeAll(async () => {
  test = await openTestApp();
}, 60_000);
afterAll(() => test.close());

describe('Signing in', () => {
  it('tells a visitor that nobody is signed in', async () => {
    const { status, body } = await test.visitor.get<Session>('/session');
    expect(status).toBe(200);
    expect(body.account).toBeNull();
    expect(body.abilities.createInitiativeFor).toEqual([]);
  });

  it('gives the account, its actors and what it may do', async () => {
    const actor = await seedActor(test);
    const account = await seedAccount(test, {
      memberships: [{ actorId: actor.id, role: 'editor' }],
    });
    const person = await test.as(account);
    const { body } = await person.get<Session>('/session');
    expect(body.account).toEqual({ id: account.id, name: account.name, email: account.email });
    expect(body.memberships).toEqual([
      { actor: { ...actor, type: 'civil_society' }, role: 'editor' },
    ]);
    expect(body.abilities.createInitiativeFor).toEqual([{ ...actor, type: 'civil_society' }]);
  });

  it('accepts the address in any case', async () => {
    const account = await seedAccount(test);
    const upper = { email: account.email.toUpperCase(), password: account.password };
    expect((await test.visitor.post('/session', upper)).status).toBe(200);
  });

  it('answers a wrong password, an unknown address and a disabled account alike', async () => {
    const known = await seedAccount(test);
    const disabled = await seedAccount(test, { isDisabled: true });
    const answers = await Promise.all(
      [
        { email: known.email, password: 'not the password' },
        { email: 'nobody@example.org', password: known.password },
        { email: disabled.email, password: disabled.password },
      ].map((credentials) => test.visitor.post<Problem>('/session', credentials)),
    );
    for (const { status, body, headers } of answers) {
      expect(status).toBe(401);
      expect({ ...body, requestId: '' }).toEqual({ ...answers[0]?.body, requestId: '' });
      expect(body.code).toBe('session.credentials_refused');
      expect(headers.get('set-cookie')).toBeNull();
    }
  });

  it('keeps the cookie from scripts and other sites', async () => {
    const account = await seedAccount(test);
    const { headers } = await test.visitor
      .copy()
      .post('/session', account.email ? { email: account.email, password: account.password } : {});
    expect(headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Lax/);
  });
});

describe('A session that was ended', () => {
  const isSignedIn = async (person: { get: PlatformTest['visitor']['get'] }) =>
    (await person.get<Session>('/session')).body.account !== null;

  it('is refused after log-out, also with a copy of the cookie', async () => {
    const person = await test.as(await seedAccount(test));
    const thief = person.copy();
    expect(await isSignedIn(thief)).toBe(true);
    expect((await person.delete('/session')).status).toBe(204);
    expect(await isSignedIn(thief)).toBe(false);
  });

  it('is refused also when requests were under way during the log-out', async () => {
    const person = await test.as(await seedAccount(test, { regionRole: 'administrator' }));
    const thief = person.copy();
    const inFlight = Array.from({ length: 20 }, () => thief.get('/accounts'));
    await person.delete('/session');
    await Promise.all(inFlight);
    expect((await thief.get('/accounts')).status).toBe(401);
  });

  it('is refused on every device after signing out everywhere', async () => {
    const account = await seedAccount(test);
    const phone = await test.as(account);
    const desk = await test.as(account);
    expect((await desk.delete('/account/sessions')).status).toBe(204);
    expect(await isSignedIn(phone)).toBe(false);
    expect(await isSignedIn(desk)).toBe(false);
  });

  it('is refused on other devices after a change of password', async () => {
    const account = await seedAccount(test);
    const phone = await test.as(account);
    const desk = await test.as(account);
    const oldDesk = desk.copy();
    const newPassword = 'en helt annan lång mening';
    const change = { currentPassword: account.password, newPassword };
    expect((await desk.put('/account/password', change)).status).toBe(204);
    expect(await isSignedIn(phone)).toBe(false);
    expect(await isSignedIn(oldDesk)).toBe(false);
    expect(await isSignedIn(desk)).toBe(true);
    expect(await isSignedIn(await test.as({ ...account, password: newPassword }))).toBe(true);
  });

  it('is refused after a change of role, and when the account is disabled', async () => {
    const administrator = await test.as(await seedAccount(test, { regionRole: 'administrator' }));
    for (const change of [
      { regionRole: 'coordinator', isDisabled: false },
      { regionRole: null, isDisabled: true },
    ]) {
      const account = await seedAccount(test);
      const person = await test.as(account);
      const { status } = await administrator.patch(`/accounts/${account.id}`, change, {
        version: 1,
      });
      expect(status).toBe(200);
      expect(await isSignedIn(person)).toBe(false);
    }
  });
});

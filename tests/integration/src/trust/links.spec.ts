import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InvitationReceipt, Session } from '@samhandling/contract';
import { seedAccount, seedActor, type TestClient } from '@samhandling/api/testing';
import { handedOver, inviteToRegion } from '../platform/link.ts';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';
import { linkTrials } from './link-trials.ts';

let test: PlatformTest;
let administrator: TestClient;
let coordinator: TestClient;
beforeAll(async () => {
  test = await openTestApp();
  administrator = await test.as(await seedAccount(test, { regionRole: 'administrator' }));
  coordinator = await test.as(await seedAccount(test, { regionRole: 'coordinator' }));
});
afterAll(() => test.close());

const password = 'en lång mening av Lena';
const newAddress = () => `${randomUUID()}@example.org`;
const { query, linkTo, accept, stateOf, standing, roleIn, change, administratorOf } = linkTrials(
  () => test,
);

describe('nobody can take over an account with a link', () => {
  it('30 guesses at the password of an address that is invited are 30 times 401', async () => {
    const actor = await seedActor(test);
    const { client } = await administratorOf(actor.id);
    const victim = await seedAccount(test, { regionRole: 'administrator' });
    const { body: receipt } = await client.post<InvitationReceipt>(
      `/actors/${actor.id}/invitations`,
      { email: victim.email, name: 'Anna', role: 'editor' },
    );
    const token = await handedOver(coordinator, receipt.id);
    const browser = test.visitor.copy();
    const answers: number[] = [];
    for (let guess = 0; guess < 15; guess += 1) {
      // The right password is among them, and is refused as the others are.
      const body = { name: 'Anna', password: guess === 7 ? victim.password : `gissning ${guess}` };
      for (const change of ['acceptance', 'account']) {
        answers.push((await browser.post(`/invitations/${token}/${change}`, body)).status);
      }
    }
    expect(answers).toEqual(Array.from({ length: 30 }, () => 401));
    expect((await browser.get<Session>('/session')).body.account).toBeNull();
    expect(await roleIn(actor.id, victim)).toBeUndefined();
    expect((await accept(await test.as(victim), token)).status).toBe(204);
  });

  it('an actor’s administrator gets no link to a stranger’s address, nor can hand one over', async () => {
    const actor = await seedActor(test);
    const { client } = await administratorOf(actor.id);
    const path = `/actors/${actor.id}/invitations`;
    const body = { email: newAddress(), name: 'Okänd', role: 'administrator' };
    const invited = await client.post<InvitationReceipt>(path, body);
    const answers = [
      invited.body,
      (await client.get(path)).body,
      (await client.post(`/invitations/${invited.body.id}/renewal`)).body,
      (await client.post(`/invitations/${invited.body.id}/link`)).body,
    ];
    expect(JSON.stringify(answers)).not.toMatch(/inbjudan|"[\w-]{43}"/);
    expect(answers.at(-1)).toMatchObject({ code: 'permission.denied' });
  });
});

describe('a link ends when the role or membership that it gives is changed', () => {
  it('a demoted administrator’s second link does not give the role back', async () => {
    const person = await seedAccount(test, { regionRole: 'administrator' });
    const second = await linkTo(person.email, { regionRole: 'administrator' });
    expect(await stateOf(second)).toBe(200);
    expect((await change(administrator, person, { regionRole: 'councillor' })).status).toBe(200);
    expect((await accept(await test.as(person), second)).status).toBe(404);
    expect((await standing(person))?.region_role).toBe('councillor');
  });

  it('two invitations to one address: the second replaces the first', async () => {
    const email = newAddress();
    const first = await inviteToRegion(administrator, email, 'administrator');
    const second = await inviteToRegion(administrator, email.toUpperCase(), 'councillor');
    expect([await stateOf(first), await stateOf(second)]).toEqual([404, 200]);
    const open = `select count(*)::int as open from account_token
      where lower(email) = lower($1) and used_at is null and ended_at is null`;
    expect(await query(open, [email])).toEqual([{ open: 1 }]);
    await expect(linkTo(email)).rejects.toThrow('account_token_open_key');
  });

  it('somebody who is removed from an actor can’t come back through an older link', async () => {
    const actor = await seedActor(test);
    const { client } = await administratorOf(actor.id);
    const member = await seedAccount(test, {
      memberships: [{ actorId: actor.id, role: 'administrator' }],
    });
    const older = await linkTo(member.email, { actorId: actor.id, membershipRole: 'editor' });
    expect((await client.delete(`/actors/${actor.id}/members/${member.id}`)).status).toBe(204);
    expect((await accept(await test.as(member), older)).status).toBe(404);
    expect(await roleIn(actor.id, member)).toBeUndefined();
  });

  it.each([
    ['made', `insert into membership (account_id, actor_id, role) values ($1, $2, 'editor')`],
    ['changed', `update membership set role = 'editor' where account_id = $1 and actor_id = $2`],
    ['taken away', `delete from membership where account_id = $1 and actor_id = $2`],
  ])('a membership that is %s ends the links to it, and no others', async (change, sql) => {
    const [actor, other] = [await seedActor(test), await seedActor(test)];
    await administratorOf(actor.id);
    const role = 'administrator' as const;
    const memberships = change === 'made' ? [] : [{ actorId: actor.id, role }];
    const person = await seedAccount(test, { memberships });
    const links = [
      await linkTo(person.email.toUpperCase(), { actorId: actor.id, membershipRole: role }),
      await linkTo(person.email, { actorId: other.id, membershipRole: 'editor' }),
      await linkTo(person.email, { regionRole: 'councillor' }),
      await linkTo(newAddress(), { actorId: actor.id, membershipRole: 'editor' }),
    ];
    await query(sql, [person.id, actor.id]);
    expect(await Promise.all(links.map(stateOf))).toEqual([404, 200, 200, 200]);
  });

  it.each([
    ['the role', `update account set region_role = 'councillor' where id = $1`, [404, 200]],
    ['being disabled', 'update account set is_disabled = true where id = $1', [404, 404]],
    ['the address', `update account set email = 'ny-' || email where id = $1`, [404, 404]],
  ])('%s of an account ends its links', async (_what, sql, expected) => {
    const actor = await seedActor(test);
    const person = await seedAccount(test);
    const links = [
      await linkTo(person.email, { regionRole: 'administrator' }),
      await linkTo(person.email, { actorId: actor.id, membershipRole: 'editor' }),
    ];
    await query(sql, [person.id]);
    expect(await Promise.all(links.map(stateOf))).toEqual(expected);
  });

  it('an invitation to an address ends when an account changes to that address', async () => {
    const actor = await seedActor(test);
    const email = newAddress();
    const token = await linkTo(email, { actorId: actor.id, membershipRole: 'administrator' });
    const person = await seedAccount(test);
    const client = await test.as(person);
    await query('update account set email = $2 where id = $1', [person.id, email]);
    expect((await accept(client, token)).status).toBe(404);
    expect(await roleIn(actor.id, person)).toBeUndefined();
  });

  it('a new password ends a reset that was asked for before', async () => {
    const person = await seedAccount(test);
    const token = randomBytes(32).toString('base64url');
    await query(
      `insert into account_token (purpose, token_hash, email, account_id, expires_at)
      values ('password_reset', $1, $2, $3, now() + interval '1 hour')`,
      [createHash('sha256').update(token).digest(), person.email, person.id],
    );
    const client = await test.as(person);
    const passwords = {
      currentPassword: person.password,
      newPassword: 'en helt annan lång mening',
    };
    expect((await client.put('/account/password', passwords)).status).toBe(204);
    expect((await test.visitor.post(`/password-resets/${token}`, { password })).status).toBe(404);
  });
});

describe('at the same time', () => {
  const isDone = ({ status }: { status: number }) => status < 300;

  it('a role is taken while a link to it is accepted, 20 times: the person has no role afterwards', async () => {
    for (let round = 0; round < 20; round += 1) {
      const person = await seedAccount(test, { regionRole: 'coordinator' });
      const client = await test.as(person);
      const token = await linkTo(person.email, { regionRole: 'coordinator' });
      const [, taken] = await Promise.all([
        accept(client, token),
        change(administrator, person, { regionRole: null }),
      ]);
      expect([round, taken.status]).toEqual([round, 200]);
      expect([round, (await standing(person))?.region_role]).toEqual([round, null]);
    }
  });

  it('a membership is taken while a link to it is accepted, 20 times: nobody is a member afterwards', async () => {
    const actor = await seedActor(test);
    const { client: runner } = await administratorOf(actor.id);
    for (let round = 0; round < 20; round += 1) {
      const person = await seedAccount(test, {
        memberships: [{ actorId: actor.id, role: 'editor' }],
      });
      const client = await test.as(person);
      const grant = { actorId: actor.id, membershipRole: 'administrator' };
      const token = await linkTo(person.email, grant);
      const [accepted, removed] = await Promise.all([
        accept(client, token),
        runner.delete(`/actors/${actor.id}/members/${person.id}`),
      ]);
      expect([round, accepted.status, removed.status]).toEqual([round, 404, 204]);
      expect([round, await roleIn(actor.id, person)]).toEqual([round, undefined]);
    }
  });

  it('an invitation is withdrawn while it is accepted, 20 times: exactly one of the two is done', async () => {
    const actor = await seedActor(test);
    const { client: runner } = await administratorOf(actor.id);
    for (let round = 0; round < 20; round += 1) {
      const person = await seedAccount(test);
      const client = await test.as(person);
      const { body: receipt } = await runner.post<InvitationReceipt>(
        `/actors/${actor.id}/invitations`,
        { email: person.email, name: 'Lena', role: 'editor' },
      );
      const token = await handedOver(coordinator, receipt.id);
      const answers = await Promise.all([
        accept(client, token),
        runner.post(`/invitations/${receipt.id}/withdrawal`),
      ]);
      expect([round, answers.filter(isDone).length]).toEqual([round, 1]);
      const isMember = (await roleIn(actor.id, person)) !== undefined;
      expect([round, isMember]).toEqual([round, isDone(answers[0])]);
    }
  });

  it('a link is accepted four times at once: one of them succeeds', async () => {
    const email = newAddress();
    const token = await inviteToRegion(administrator, email);
    const body = { name: 'Lena', password };
    const made = await Promise.all(
      Array.from({ length: 4 }, () =>
        test.visitor.copy().post(`/invitations/${token}/account`, body),
      ),
    );
    expect(made.map(({ status }) => status).sort()).toEqual([204, 404, 404, 404]);
    const person = await test.as({ email, password });
    const actor = await seedActor(test);
    const own = await linkTo(email, { actorId: actor.id, membershipRole: 'editor' });
    const accepted = await Promise.all(Array.from({ length: 4 }, () => accept(person, own)));
    expect(accepted.map(({ status }) => status).sort()).toEqual([204, 404, 404, 404]);
    const added = `select count(*)::int as added from history_entry
      where event = 'membership.added' and subject_id = $1`;
    expect(await query(added, [actor.id])).toEqual([{ added: 1 }]);
  });

  it('an actor is merged while a link to it is accepted, 10 times: the person is a member of what is left', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [actor, into] = [await seedActor(test), await seedActor(test)];
      const person = await seedAccount(test);
      const client = await test.as(person);
      const grant = { actorId: actor.id, membershipRole: 'editor' };
      const token = await linkTo(person.email, grant);
      const [accepted, merged] = await Promise.all([
        accept(client, token),
        coordinator.post(`/actors/${actor.id}/merge`, { intoActorId: into.id }, { version: 1 }),
      ]);
      expect([round, accepted.status, merged.status]).toEqual([round, 204, 200]);
      expect([round, await roleIn(into.id, person)]).toEqual([round, 'editor']);
    }
  });

  it('an actor with invitations that were withdrawn or replaced is merged, and they stay ended', async () => {
    const [actor, other] = [await seedActor(test), await seedActor(test)];
    const { client } = await administratorOf(actor.id);
    const invite = (email: string) =>
      client.post<InvitationReceipt>(`/actors/${actor.id}/invitations`, {
        email,
        name: 'Ny',
        role: 'editor',
      });
    const { body: withdrawn } = await invite('angrad@example.org');
    expect((await client.post(`/invitations/${withdrawn.id}/withdrawal`)).status).toBe(204);
    await invite('angrad@example.org');
    const { status } = await coordinator.post(
      `/actors/${actor.id}/merge`,
      { intoActorId: other.id },
      { version: 1 },
    );
    expect(status).toBe(200);
    expect(
      await query(
        `select ended_at is null as "isOpen" from account_token where actor_id = $1 order by created_at`,
        [other.id],
      ),
    ).toEqual([{ isOpen: false }, { isOpen: true }]);
  });

  it('somebody invites an address to both actors before they are merged: one link is left', async () => {
    const [actor, into] = [await seedActor(test), await seedActor(test)];
    const [email, member] = [newAddress(), await seedAccount(test)];
    await query(`insert into membership (account_id, actor_id, role) values ($1, $2, 'editor')`, [
      member.id,
      into.id,
    ]);
    const role = { membershipRole: 'administrator' };
    const links = [
      await linkTo(email, { actorId: actor.id, ...role }),
      await linkTo(email, { actorId: into.id, membershipRole: 'editor' }),
      await linkTo(member.email, { actorId: actor.id, ...role }),
      await linkTo(newAddress(), { actorId: actor.id, ...role }),
    ];
    const { status } = await coordinator.post(
      `/actors/${actor.id}/merge`,
      { intoActorId: into.id },
      { version: 1 },
    );
    expect(status).toBe(200);
    expect(await Promise.all(links.map(stateOf))).toEqual([404, 200, 404, 200]);
  });

  it('an actor is merged whose invitations have ended', async () => {
    const [actor, into] = [await seedActor(test), await seedActor(test)];
    const { client: runner } = await administratorOf(actor.id);
    const { body: receipt } = await runner.post<InvitationReceipt>(
      `/actors/${actor.id}/invitations`,
      { email: newAddress(), name: 'Lena', role: 'editor' },
    );
    expect((await runner.post(`/invitations/${receipt.id}/withdrawal`)).status).toBe(204);
    const { status } = await coordinator.post(
      `/actors/${actor.id}/merge`,
      { intoActorId: into.id },
      { version: 1 },
    );
    expect(status).toBe(200);
  });
});

import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InvitationReceipt, Problem, Session } from '@samhandling/contract';
import {
  seedAccount,
  seedActor,
  type SeededAccount,
  type TestClient,
} from '@samhandling/api/testing';
import { handedOver, inviteToRegion } from '../platform/link.ts';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';

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
const query = <Row extends object>(sql: string, values: unknown[] = []) =>
  test.database.pool.query<Row>(sql, values).then(({ rows }) => rows);

type Grant = { regionRole?: string; actorId?: string; membershipRole?: string };

/** A link as it may lie in a mailbox, written past every rule of the API. */
async function linkTo(email: string, { regionRole, actorId, membershipRole }: Grant = {}) {
  const token = randomBytes(32).toString('base64url');
  await query(
    `insert into account_token (purpose, token_hash, email, region_role, actor_id, membership_role, expires_at)
    values ('invitation', $1, $2, $3, $4, $5, now() + interval '1 day')`,
    [
      ...[createHash('sha256').update(token).digest(), email],
      ...[regionRole ?? null, actorId ?? null, membershipRole ?? null],
    ],
  );
  return token;
}

const accept = (client: TestClient, token: string) =>
  client.post<Problem>(`/invitations/${token}/acceptance`);
const stateOf = async (token: string) => (await test.visitor.get(`/invitations/${token}`)).status;
const standing = async ({ id }: { id: string }) => {
  const [row] = await query<{ region_role: string | null; version: number }>(
    'select region_role, version from account where id = $1',
    [id],
  );
  return row;
};
const roleIn = async (actorId: string, { id }: { id: string }) => {
  const [row] = await query<{ role: string }>(
    'select role from membership where actor_id = $1 and account_id = $2',
    [actorId, id],
  );
  return row?.role;
};
async function change(client: TestClient, { id }: { id: string }, to: object) {
  const version = (await standing({ id }))?.version;
  const body = { regionRole: null, isDisabled: false, ...to };
  return client.patch<Problem>(`/accounts/${id}`, body, version === undefined ? {} : { version });
}
const administratorOf = async (actorId: string) => {
  const account = await seedAccount(test, { memberships: [{ actorId, role: 'administrator' }] });
  return { account, client: await test.as(account) };
};

describe('nobody takes an account over with a link', () => {
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
      // The right one is among them: it is worth no more than the others.
      const body = { name: 'Anna', password: guess === 7 ? victim.password : `gissning ${guess}` };
      for (const step of ['acceptance', 'account']) {
        answers.push((await browser.post(`/invitations/${token}/${step}`, body)).status);
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

describe('a link ends when what it gives is decided anew', () => {
  it('a demoted administrator’s second link gives nothing back', async () => {
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

  it('who is removed from an actor comes back through no older link', async () => {
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
  ])('a membership that is %s ends the links to it, and no others', async (step, sql) => {
    const [actor, other] = [await seedActor(test), await seedActor(test)];
    await administratorOf(actor.id);
    const role = 'administrator' as const;
    const memberships = step === 'made' ? [] : [{ actorId: actor.id, role }];
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

  it('an invitation to the address that somebody changes to is not theirs to accept', async () => {
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

describe('the last administrator', () => {
  it('of an actor who opens an older link as editor stays administrator', async () => {
    const actor = await seedActor(test);
    const { account, client } = await administratorOf(actor.id);
    const older = await linkTo(account.email, { actorId: actor.id, membershipRole: 'editor' });
    expect((await accept(client, older)).status).toBe(404);
    expect(await roleIn(actor.id, account)).toBe('administrator');
  });

  it('of an actor is lost on no path', async () => {
    const actor = await seedActor(test);
    const { account, client } = await administratorOf(actor.id);
    const removed = await client.delete<Problem>(`/actors/${actor.id}/members/${account.id}`);
    expect([removed.status, removed.body.code]).toEqual([409, 'membership.last_administrator']);
    for (const sql of [
      'delete from membership where actor_id = $1',
      `update membership set role = 'editor' where actor_id = $1`,
    ]) {
      await expect(query(sql, [actor.id])).rejects.toMatchObject({
        constraint: 'membership_last_administrator',
      });
    }
    expect(await roleIn(actor.id, account)).toBe('administrator');
  });

  it('two administrators of an actor who remove each other, ten times: one is left each time', async () => {
    for (let round = 0; round < 10; round += 1) {
      const actor = await seedActor(test);
      const [one, two] = [await administratorOf(actor.id), await administratorOf(actor.id)];
      const members = `/actors/${actor.id}/members`;
      const answers = await Promise.all([
        one.client.delete<Problem>(`${members}/${two.account.id}`),
        two.client.delete<Problem>(`${members}/${one.account.id}`),
      ]);
      expect(answers.map(({ status }) => status).filter((status) => status === 204)).toHaveLength(
        1,
      );
      const left = `select count(*)::int as left from membership where actor_id = $1`;
      expect(await query(left, [actor.id])).toEqual([{ left: 1 }]);
    }
  });

  it('two transactions that each take another administrator wait for each other before they count', async () => {
    const actor = await seedActor(test);
    const [one, two] = [await administratorOf(actor.id), await administratorOf(actor.id)];
    const [first, second] = [
      await test.database.pool.connect(),
      await test.database.pool.connect(),
    ];
    const take = async (client: typeof first, { account }: typeof one) => {
      await client.query('begin');
      await client.query('delete from membership where actor_id = $1 and account_id = $2', [
        ...[actor.id, account.id],
      ]);
    };
    try {
      await take(first, one);
      await take(second, two);
      await first.query('set constraints all immediate');
      const counted = second.query('set constraints all immediate').then(
        () => 'counted',
        (fault: { constraint?: string }) => fault.constraint,
      );
      await first.query('commit');
      expect(await counted).toBe('membership_last_administrator');
    } finally {
      await second.query('rollback');
      first.release();
      second.release();
    }
  });

  describe('of the county', () => {
    afterAll(async () => {
      administrator = await test.as(await seedAccount(test, { regionRole: 'administrator' }));
    });

    /** Two administrators and no other. */
    async function onlyTwo(): Promise<[SeededAccount, SeededAccount]> {
      const pair: [SeededAccount, SeededAccount] = [
        await seedAccount(test, { regionRole: 'administrator' }),
        await seedAccount(test, { regionRole: 'administrator' }),
      ];
      await query(
        `update account set region_role = null where region_role = 'administrator' and not id = any($1)`,
        [pair.map(({ id }) => id)],
      );
      return pair;
    }

    it('two who demote each other, ten times: one is left each time', async () => {
      for (let round = 0; round < 10; round += 1) {
        const [one, two] = await onlyTwo();
        const [first, second] = [await test.as(one), await test.as(two)];
        const answers = await Promise.all([
          change(first, two, { isDisabled: round % 2 === 0 }),
          change(second, one, { regionRole: 'councillor' }),
        ]);
        const done = answers.filter(({ status }) => status === 200);
        expect([round, done.length]).toEqual([round, 1]);
        const left = `select count(*)::int as left from account
          where region_role = 'administrator' and not is_disabled`;
        expect(await query(left)).toEqual([{ left: 1 }]);
      }
    });

    it('is lost on no path, an older link among them', async () => {
      const [one, two] = await onlyTwo();
      expect((await change(await test.as(two), one, {})).status).toBe(200);
      const person = await test.as(two);
      const older = await linkTo(two.email, { regionRole: 'councillor' });
      const accepted = await accept(person, older);
      expect([accepted.status, accepted.body.code]).toEqual([409, 'account.last_administrator']);
      expect(await stateOf(older)).toBe(200);
      for (const sql of [
        'update account set region_role = null where id = $1',
        'update account set is_disabled = true where id = $1',
      ]) {
        await expect(query(sql, [two.id])).rejects.toMatchObject({
          constraint: 'account_last_administrator',
        });
      }
      expect((await standing(two))?.region_role).toBe('administrator');
    });

    it('is not removed from the database either', async () => {
      await onlyTwo();
      await expect(
        query(`delete from account where region_role = 'administrator'`),
      ).rejects.toMatchObject({ constraint: 'account_last_administrator' });
    });
  });
});

describe('at the same time', () => {
  const isDone = ({ status }: { status: number }) => status < 300;

  it('a role is taken while a link to it is accepted, 20 times: what was taken stays taken', async () => {
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

  it('a membership is taken while a link to it is accepted, 20 times: nobody comes back', async () => {
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

  it('an invitation is withdrawn while it is accepted, 20 times: one of the two', async () => {
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

  it('a link is accepted twice: once it is done', async () => {
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

  it('somebody invites an address to both actors before they are merged: one link is left', async () => {
    const [actor, into] = [await seedActor(test), await seedActor(test)];
    const [email, member] = [newAddress(), await seedAccount(test)];
    await query(`insert into membership (account_id, actor_id, role) values ($1, $2, 'editor')`, [
      ...[member.id, into.id],
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
});

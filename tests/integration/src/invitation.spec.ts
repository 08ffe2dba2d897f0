import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  Invitation,
  InvitationLink,
  InvitationPage,
  InvitationReceipt,
  LinkedInvitation,
  Problem,
  Session,
} from '@samhandling/contract';
import { seedAccount, seedActor, type TestClient } from '@samhandling/api/testing';
import { handedOver, inviteToRegion } from './platform/link.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let administrator: TestClient;
let coordinator: TestClient;
beforeAll(async () => {
  test = await openTestApp();
  administrator = await test.as(await seedAccount(test, { regionRole: 'administrator' }));
  coordinator = await test.as(await seedAccount(test, { regionRole: 'coordinator' }));
}, 60_000);
afterAll(() => test.close());

const password = 'en lång mening av Lena';
const newAddress = () => `${randomUUID()}@example.org`;

async function actorWithAdministrator() {
  const actor = await seedActor(test);
  const account = await seedAccount(test, {
    memberships: [{ actorId: actor.id, role: 'administrator' }],
  });
  const client = await test.as(account);
  const invite = async (email: string, role = 'editor') => {
    const body = { email, name: 'Lena Exempel', role };
    return client.post<InvitationReceipt>(`/actors/${actor.id}/invitations`, body);
  };
  return { actor, account, client, invite };
}

const historyOf = async (id: string) => {
  const { rows } = await test.database.pool.query<{ event: string; account_id: string }>(
    `select event, account_id from history_entry where subject_type = 'invitation'
      and subject_id = $1 order by history_entry.id`,
    [id],
  );
  return rows.map(({ event }) => event);
};

describe('An invitation to the region', () => {
  it('makes an account once, for whoever got its link', async () => {
    const email = newAddress();
    const token = await inviteToRegion(administrator, email);
    const { body: linked } = await test.visitor.get<LinkedInvitation>(`/invitations/${token}`);
    expect(linked).toEqual({ email, name: 'Lena Exempel', actor: null, step: 'make_account' });
    const browser = test.visitor.copy();
    const body = { name: 'Lena Exempel', password };
    expect((await browser.post(`/invitations/${token}/account`, body)).status).toBe(204);
    const { body: session } = await browser.get<Session>('/session');
    expect(session.account?.email).toBe(email);
    expect(session.abilities.review).toBe(true);
    const again = await test.visitor.post<Problem>(`/invitations/${token}/account`, body);
    expect([again.status, again.body.code]).toEqual([404, 'account.token_unusable']);
  });

  it('refuses a short password and keeps the link', async () => {
    const token = await inviteToRegion(administrator, newAddress());
    const short = { name: 'Kort', password: 'hemligt' };
    const { status, body } = await test.visitor.post<Problem>(
      `/invitations/${token}/account`,
      short,
    );
    expect([status, body.code]).toEqual([422, 'account.password_unsuitable']);
    expect(body.errors).toEqual([{ field: '/password', code: 'password.too_short' }]);
    expect((await test.visitor.get(`/invitations/${token}`)).status).toBe(200);
  });

  it('is refused for an address that has an account', async () => {
    const { email } = await seedAccount(test);
    const body = { email: email.toUpperCase(), name: 'Anna', regionRole: null };
    expect((await administrator.post('/invitations', body)).status).toBe(409);
  });

  it('is handed over by the region’s administrators only: the coordinator can’t give a role', async () => {
    const email = newAddress();
    const body = { email, name: 'Lena', regionRole: 'administrator' };
    expect((await coordinator.post('/invitations', body)).status).toBe(403);
    const { body: receipt } = await administrator.post<InvitationReceipt>('/invitations', body);
    expect(receipt.abilities.handOver).toBe(true);
    for (const change of ['link', 'renewal', 'withdrawal']) {
      expect((await coordinator.post(`/invitations/${receipt.id}/${change}`)).status).toBe(403);
    }
    const { body: list } = await coordinator.get<InvitationPage>(`/invitations?q=${email}`);
    expect(list.items.map(({ id, abilities }) => [id, abilities])).toEqual([
      [receipt.id, { withdraw: false, renew: false, handOver: false }],
    ]);
  });

  it('is made once when the request is repeated with its key, and no kept answer holds a link', async () => {
    const headers = { 'idempotency-key': `key-${randomUUID()}` };
    const body = { email: newAddress(), name: 'Once', regionRole: null };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        administrator.post<InvitationReceipt>('/invitations', body, { headers }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    const ids = new Set(answers.map(({ body: { id } }) => id));
    expect(ids.size).toBe(1);
    const linkKey = { headers: { 'idempotency-key': `key-${randomUUID()}` } };
    const path = `/invitations/${[...ids].join()}/link`;
    const first = await administrator.post<InvitationLink>(path, undefined, linkKey);
    const repeated = await administrator.post<InvitationLink>(path, undefined, linkKey);
    expect(first.body.link).toMatch(/\/inbjudan\/[\w-]{43}$/);
    expect(repeated.body).toEqual({ link: null, expiresOn: first.body.expiresOn });
    const other = { ...body, email: newAddress() };
    const reused = await administrator.post<Problem>('/invitations', other, { headers });
    expect([reused.status, reused.body.code]).toEqual([422, 'request.idempotency_key_reused']);
  });
});

describe('An invitation to an actor', () => {
  it('is answered the same for known and unknown addresses, and its administrator sees no link', async () => {
    const { actor, client, invite } = await actorWithAdministrator();
    const known = await seedAccount(test, { regionRole: 'administrator' });
    const shapes: unknown[] = [];
    for (const email of [known.email, newAddress()]) {
      const { status, body } = await invite(email);
      expect(JSON.stringify(body)).not.toContain('inbjudan');
      expect((await client.post(`/invitations/${body.id}/link`)).status).toBe(403);
      const { body: list } = await client.get<{ items: Invitation[] }>(
        `/actors/${actor.id}/invitations`,
      );
      const listed = list.items.find(({ id }) => id === body.id);
      shapes.push([status, { ...body, id: '', email: '' }, { ...listed, id: '', email: '' }]);
    }
    expect(shapes[0]).toEqual(shapes[1]);
    expect(JSON.stringify(shapes[0])).not.toContain(known.id);
  });

  it('waits in the coordinator’s list, who hands the link over', async () => {
    const { actor, account, invite } = await actorWithAdministrator();
    const email = newAddress();
    const { body: receipt } = await invite(email, 'administrator');
    const { body: list } = await coordinator.get<InvitationPage>(`/invitations?q=${email}`);
    expect(list.items).toMatchObject([
      {
        id: receipt.id,
        email,
        membershipRole: 'administrator',
        regionRole: null,
        invitedBy: account.name,
        isExpired: false,
        hasLink: false,
        actor: { id: actor.id },
        abilities: { withdraw: true, renew: true, handOver: true },
      },
    ]);
    const token = await handedOver(coordinator, receipt.id);
    const browser = test.visitor.copy();
    const made = await browser.post(`/invitations/${token}/account`, { name: 'Lena', password });
    expect(made.status).toBe(204);
    const { body: session } = await browser.get<Session>('/session');
    expect(session.memberships).toMatchObject([{ actor: { id: actor.id }, role: 'administrator' }]);
    const { body: after } = await coordinator.get<InvitationPage>(`/invitations?q=${email}`);
    expect(after.items).toEqual([]);
    expect(await historyOf(receipt.id)).toEqual(['account.invited', 'invitation.handed_over']);
  });

  it('is found by its address, its name and its actor, with all that it offers', async () => {
    const { actor, account, invite } = await actorWithAdministrator();
    const email = newAddress();
    const { body: receipt } = await invite(email);
    for (const [q, items] of [
      [email, 1],
      [actor.name, 1],
      ['Lena Exempel', expect.any(Number)],
      [`${email}%`, 0],
    ] as const) {
      const path = `/invitations?limit=100&q=${encodeURIComponent(q)}`;
      const { body } = await coordinator.get<InvitationPage>(path);
      expect([q, body.total]).toEqual([q, items]);
      const found = body.items.filter(({ id }) => id === receipt.id);
      expect(found).toEqual(
        items === 0
          ? []
          : [
              {
                id: receipt.id,
                email,
                name: 'Lena Exempel',
                actor: { id: actor.id, name: actor.name, type: 'civil_society' },
                membershipRole: 'editor',
                regionRole: null,
                invitedBy: account.name,
                invitedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
                expiresOn: receipt.expiresOn,
                isExpired: false,
                hasLink: false,
                abilities: { withdraw: true, renew: true, handOver: true },
              },
            ],
      );
    }
  });

  it('is accepted by the owner of the address alone, where it has an account', async () => {
    const { actor, invite } = await actorWithAdministrator();
    const owner = await seedAccount(test);
    const { body: receipt } = await invite(owner.email.toUpperCase());
    const token = await handedOver(coordinator, receipt.id);
    const stranger = await test.as(await seedAccount(test));
    const person = await test.as(owner);
    const changes = await Promise.all(
      [test.visitor, stranger, person].map(
        async (client) => (await client.get<LinkedInvitation>(`/invitations/${token}`)).body,
      ),
    );
    expect(changes.map(({ step, name }) => [step, name])).toEqual([
      ['sign_in', ''],
      ['sign_out', ''],
      ['accept', ''],
    ]);
    const path = `/invitations/${token}/acceptance`;
    const refused = await stranger.post<Problem>(path);
    expect([refused.status, refused.body.code]).toEqual([403, 'invitation.other_person']);
    expect((await person.post(path)).status).toBe(204);
    const { body: session } = await person.get<Session>('/session');
    expect(session.account?.email).toBe(owner.email);
    expect(session.memberships).toMatchObject([{ actor: { id: actor.id }, role: 'editor' }]);
    expect((await person.post(path)).status).toBe(404);
  });

  it('is withdrawn and sent again by the actor’s administrator, and by no other actor’s', async () => {
    const { actor, client, invite } = await actorWithAdministrator();
    const other = await actorWithAdministrator();
    const editor = await test.as(
      await seedAccount(test, { memberships: [{ actorId: actor.id, role: 'editor' }] }),
    );
    const { body: receipt } = await invite(newAddress());
    const path = `/invitations/${receipt.id}`;
    const first = await handedOver(coordinator, receipt.id);
    for (const change of ['withdrawal', 'renewal']) {
      expect((await other.client.post(`${path}/${change}`)).status).toBe(404);
      expect((await editor.post(`${path}/${change}`)).status).toBe(404);
      expect((await test.visitor.post(`${path}/${change}`)).status).toBe(401);
    }
    expect((await other.client.get(`/actors/${actor.id}/invitations`)).status).toBe(403);
    expect((await editor.get(`/actors/${actor.id}/invitations`)).status).toBe(403);
    const renewed = await client.post<Invitation>(`${path}/renewal`);
    expect([renewed.status, renewed.body.hasLink]).toEqual([200, false]);
    expect((await test.visitor.get(`/invitations/${first}`)).status).toBe(404);
    const second = await handedOver(coordinator, receipt.id);
    expect((await client.post(`${path}/withdrawal`)).status).toBe(204);
    expect((await test.visitor.get(`/invitations/${second}`)).status).toBe(404);
    expect((await client.post(`${path}/withdrawal`)).status).toBe(404);
    const { body: list } = await client.get<{ items: Invitation[] }>(
      `/actors/${actor.id}/invitations`,
    );
    expect(list.items).toEqual([]);
    expect(await historyOf(receipt.id)).toEqual([
      'account.invited',
      'invitation.handed_over',
      'invitation.renewed',
      'invitation.handed_over',
      'invitation.withdrawn',
    ]);
  });

  it('that is too old can be sent again', async () => {
    const { invite } = await actorWithAdministrator();
    const { body: receipt } = await invite(newAddress());
    const token = await handedOver(coordinator, receipt.id);
    const late = `update account_token set expires_at = clock_timestamp() - interval '1 minute' where id = $1`;
    await test.database.pool.query(late, [receipt.id]);
    expect((await test.visitor.get(`/invitations/${token}`)).status).toBe(404);
    const { body: list } = await coordinator.get<InvitationPage>(`/invitations?q=${receipt.email}`);
    expect(list.items[0]?.isExpired).toBe(true);
    await coordinator.post(`/invitations/${receipt.id}/renewal`);
    const renewed = await handedOver(coordinator, receipt.id);
    expect((await test.visitor.get(`/invitations/${renewed}`)).status).toBe(200);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  Actor,
  ActorPage,
  Admission,
  InvitationReceipt,
  Member,
  Problem,
} from '@samhandling/contract';
import { seedAccount, seedActor, type TestClient } from '@samhandling/api/testing';
import { handedOver } from './platform/link.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let coordinator: TestClient;
beforeAll(async () => {
  test = await openTestApp();
  coordinator = await test.as(await seedAccount(test, { regionRole: 'coordinator' }));
}, 60_000);
afterAll(() => test.close());

const body = (name: string) => ({
  name,
  type: 'civil_society',
  municipalityCode: '2521',
  organisationNumber: '',
  webAddress: '',
  description: 'Vi utvecklar byn.',
  contactEmail: 'info@example.org',
});

const ask = async (name: string) => {
  const answer = await test.visitor.post<{ id: string }>('/actor-requests', {
    ...body(name),
    requesterName: 'Anna Exempel',
    requesterEmail: 'anna@example.org',
    message: 'Vi vill vara med.',
  });
  expect(answer.status).toBe(201);
  return answer.body.id;
};

describe('An organisation that asks to join', () => {
  it('is seen by nobody outside before it is admitted', async () => {
    const id = await ask('Byalaget Ett');
    const councillor = await test.as(await seedAccount(test, { regionRole: 'councillor' }));
    for (const person of [test.visitor, councillor]) {
      expect((await person.get(`/actors/${id}`)).status).toBe(404);
      const { body: page } = await person.get<ActorPage>('/actors?q=Byalaget%20Ett');
      expect(page.items).toEqual([]);
      expect((await person.get('/actors?state=requested')).status).toBe(403);
    }
    const { body: request } = await coordinator.get<Actor>(`/actors/${id}`);
    expect(request.request?.requesterName).toBe('Anna Exempel');
  });

  it('is admitted by the coordinator, who passes the invitation on', async () => {
    const id = await ask('Byalaget Två');
    const stranger = await test.as(await seedAccount(test, { regionRole: 'councillor' }));
    expect((await stranger.post(`/actors/${id}/admission`, undefined, { version: 1 })).status).toBe(
      404,
    );
    const { status, body: admission } = await coordinator.post<Admission>(
      `/actors/${id}/admission`,
      undefined,
      {
        version: 1,
      },
    );
    expect(status).toBe(200);
    expect(admission.actor.state).toBe('admitted');
    const { id: invitationId = '', ...receipt } = admission.invitation ?? {};
    expect(receipt).toMatchObject({ email: 'anna@example.org', abilities: { handOver: true } });
    expect(await handedOver(coordinator, invitationId)).toHaveLength(43);
    expect((await test.visitor.get<Actor>(`/actors/${id}`)).body).toMatchObject({
      name: 'Byalaget Två',
      contactEmail: null,
      request: null,
    });
    const again = await coordinator.post<Problem>(`/actors/${id}/admission`, undefined, {
      version: 2,
    });
    expect([again.status, again.body.code]).toEqual([409, 'actor.transition_not_allowed']);
  });

  it('is told why when it is declined', async () => {
    const id = await ask('Byalaget Tre');
    const declined = await coordinator.post<Actor>(
      `/actors/${id}/decline`,
      { reason: 'Finns redan.' },
      { version: 1 },
    );
    expect(declined.body.state).toBe('declined');
    expect((await test.visitor.get(`/actors/${id}`)).status).toBe(404);
  });

  it('is merged with the one it really is, and the similar one is suggested', async () => {
    const { id: existing } = await seedActor(test, { name: 'Byautveckling Tärendö' });
    const id = await ask('Byautveckling i Tärendö');
    const { body: request } = await coordinator.get<Actor>(`/actors/${id}`);
    expect(request.similar.map((actor) => actor.id)).toContain(existing);
    const itself = await coordinator.post<Problem>(
      `/actors/${id}/merge`,
      { intoActorId: id },
      { version: 1 },
    );
    expect(itself.body.code).toBe('actor.merge_into_itself');
    const { body: merged } = await coordinator.post<Admission>(
      `/actors/${id}/merge`,
      { intoActorId: existing },
      { version: 1 },
    );
    expect(merged.actor.mergedInto?.id).toBe(existing);
  });

  it('points at another request of the same organisation, since only one should be admitted', async () => {
    const [first, second] = [
      await ask('Hembygden i Junosuando'),
      await ask('Hembygden Junosuando'),
    ];
    const { body: request } = await coordinator.get<Actor>(`/actors/${second}`);
    expect(request.similar.map((actor) => actor.id)).toContain(first);
  });

  it.each([
    ['capital letters', 'ÄLVSBY PROV MED CAPITAL LETTERS'],
    ['spaces', ' Älvsby   prov med spaces '],
    ['marks beside their letters', 'A\u0308lvsby prov med marks beside their letters'],
  ])('is not admitted under a name that differs by %s only', async (what, name) => {
    await seedActor(test, { name: `Älvsby prov med ${what}` });
    const refused = await coordinator.post<Problem>(
      `/actors/${await ask(name)}/admission`,
      undefined,
      { version: 1 },
    );
    expect([refused.status, refused.body.code]).toEqual([409, 'actor.name_taken']);
  });

  it('is one for the database too, where a name came in by another way', async () => {
    await seedActor(test, { name: 'Hembygden Ö' });
    await expect(seedActor(test, { name: 'hembygden\u00a0\u200bö' })).rejects.toThrow(
      'actor_name_key',
    );
  });

  it.each([
    ['as people write them', 'åsa@älvsbyn.se', 'https://älvsbyn.se/om'],
    ['as the net has them', 'åsa@xn--lvsbyn-9ta.se', 'https://xn--lvsbyn-9ta.se/om'],
  ])(
    'gives addresses with å, ä and ö %s, and they are kept in one form',
    async (how, email, web) => {
      const { status, body: made } = await test.visitor.post<{ id: string }>('/actor-requests', {
        ...body(`Byalaget ${how}`),
        webAddress: web,
        contactEmail: email,
        requesterName: 'Åsa',
        requesterEmail: email,
        message: '',
      });
      expect(status).toBe(201);
      expect((await coordinator.get<Actor>(`/actors/${made.id}`)).body).toMatchObject({
        webAddress: 'https://älvsbyn.se/om',
        contactEmail: 'åsa@älvsbyn.se',
        request: { requesterEmail: 'åsa@älvsbyn.se' },
      });
    },
  );

  it('gets a clear answer when its number is wrong, and nothing is kept', async () => {
    const { status, body: problem } = await test.visitor.post<Problem>('/actor-requests', {
      ...body('Fel Nummer'),
      organisationNumber: '212000-2784',
      requesterName: 'Anna',
      requesterEmail: 'anna@example.org',
      message: '',
    });
    expect([status, problem.code]).toEqual([422, 'actor.organisation_number_invalid']);
    expect(problem.errors?.[0]?.field).toBe('/organisationNumber');
  });
});

describe('An actor', () => {
  it('is changed by its own administrator, with the version that was read', async () => {
    const actor = await seedActor(test);
    const memberships = [{ actorId: actor.id, role: 'administrator' as const }];
    const administrator = await test.as(await seedAccount(test, { memberships }));
    const changed = { ...body(`${actor.name} nytt`), description: 'Nytt.' };
    expect((await administrator.put<Problem>(`/actors/${actor.id}`, changed)).status).toBe(428);
    const { status, body: answer } = await administrator.put<Actor>(
      `/actors/${actor.id}`,
      changed,
      { version: 1 },
    );
    expect([status, answer.description, answer.version]).toEqual([200, 'Nytt.', 2]);
    const stale = await administrator.put<Problem>(`/actors/${actor.id}`, changed, { version: 1 });
    expect([stale.status, stale.body.currentVersion]).toEqual([412, 2]);
  });

  it('cannot be changed by anybody else', async () => {
    const actor = await seedActor(test);
    const other = await seedActor(test);
    const editor = await seedAccount(test, {
      memberships: [{ actorId: actor.id, role: 'editor' }],
    });
    const stranger = await seedAccount(test, {
      memberships: [{ actorId: other.id, role: 'administrator' }],
    });
    for (const account of [editor, stranger]) {
      const person = await test.as(account);
      expect((await person.put(`/actors/${actor.id}`, body('Kapad'), { version: 1 })).status).toBe(
        403,
      );
    }
    expect(
      (await coordinator.put(`/actors/${actor.id}`, body('Kapad'), { version: 1 })).status,
    ).toBe(403);
    expect(
      (await test.visitor.put(`/actors/${actor.id}`, body('Kapad'), { version: 1 })).status,
    ).toBe(401);
    expect((await test.visitor.get<Actor>(`/actors/${actor.id}`)).body.name).toBe(actor.name);
  });

  it('shows a visitor no sole trader’s number', async () => {
    const { id } = await seedActor(test);
    const memberships = [{ actorId: id, role: 'administrator' as const }];
    const administrator = await test.as(await seedAccount(test, { memberships }));
    const own = { ...body('Enskild Firma'), organisationNumber: '811218-9876' };
    const { body: mine } = await administrator.put<Actor>(`/actors/${id}`, own, { version: 1 });
    expect(mine.organisationNumber).toBe('811218-9876');
    expect((await test.visitor.get<Actor>(`/actors/${id}`)).body.organisationNumber).toBeNull();
  });

  it('invites and removes members, but never loses its last administrator', async () => {
    const actor = await seedActor(test);
    const account = await seedAccount(test, {
      memberships: [{ actorId: actor.id, role: 'administrator' }],
    });
    const editor = await seedAccount(test, {
      memberships: [{ actorId: actor.id, role: 'editor' }],
    });
    const administrator = await test.as(account);
    const path = `/actors/${actor.id}`;
    const invitation = { email: 'ny@example.org', name: 'Ny Person', role: 'editor' };
    const { status, body: receipt } = await administrator.post<InvitationReceipt>(
      `${path}/invitations`,
      invitation,
    );
    expect([status, receipt.isMailed]).toEqual([201, false]);
    const member = { ...invitation, email: editor.email };
    expect((await administrator.post<Problem>(`${path}/invitations`, member)).body.code).toBe(
      'membership.exists',
    );
    const editorClient = await test.as(editor);
    expect((await editorClient.post(`${path}/invitations`, invitation)).status).toBe(403);
    expect(
      (await editorClient.get<{ items: Member[] }>(`${path}/members`)).body.items,
    ).toHaveLength(2);
    expect((await test.visitor.get(`${path}/members`)).status).toBe(401);
    const last = await administrator.delete<Problem>(`${path}/members/${account.id}`);
    expect([last.status, last.body.code]).toEqual([409, 'membership.last_administrator']);
    expect((await administrator.delete(`${path}/members/${editor.id}`)).status).toBe(204);
    expect((await editorClient.get(`${path}/members`)).status).toBe(403);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Ownership, Problem } from '@samhandling/contract';
import { seedAccount, seedActor, type TestClient } from '@samhandling/api/testing';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let coordinator: TestClient;
beforeAll(async () => {
  test = await openTestApp();
  coordinator = await test.as(await seedAccount(test, { regionRole: 'coordinator' }));
}, 60_000);
afterAll(() => test.close());

const actorWithAdministrator = async () => {
  const { id } = await seedActor(test);
  const account = await seedAccount(test, {
    memberships: [{ actorId: id, role: 'administrator' }],
  });
  return { id, administrator: await test.as(account) };
};

const claim = (actorId: string, role = 'lead') => ({
  actorId,
  role,
  note: 'Vi samordnar arbetet.',
});
const ofAction = async (code: string, client: TestClient = test.visitor) =>
  (await client.get<{ items: Ownership[] }>(`/ownerships?action=${code}`)).body.items;

describe('Responsibility for an action', () => {
  it('is claimed by the actor and confirmed by the coordinator', async () => {
    const { id, administrator } = await actorWithAdministrator();
    const { status, body: ownership } = await administrator.post<Ownership>(
      '/actions/l02/ownerships',
      claim(id),
    );
    expect([status, ownership.state, ownership.abilities.confirm]).toEqual([201, 'claimed', false]);
    expect(
      (
        await administrator.post(`/ownerships/${ownership.id}/confirmation`, undefined, {
          version: 1,
        })
      ).status,
    ).toBe(403);
    const confirmed = await coordinator.post<Ownership>(
      `/ownerships/${ownership.id}/confirmation`,
      undefined,
      { version: 1 },
    );
    expect(confirmed.body).toMatchObject({ state: 'confirmed', version: 2 });
    expect(await ofAction('l02')).toHaveLength(1);
  });

  it('is proposed by the coordinator and accepted by the actor', async () => {
    const { id, administrator } = await actorWithAdministrator();
    const { body: ownership } = await coordinator.post<Ownership>(
      '/actions/l03/ownerships',
      claim(id),
    );
    expect(ownership.state).toBe('proposed');
    const self = await coordinator.post(`/ownerships/${ownership.id}/confirmation`, undefined, {
      version: 1,
    });
    expect(self.status).toBe(403);
    const accepted = await administrator.post<Ownership>(
      `/ownerships/${ownership.id}/confirmation`,
      undefined,
      { version: 1 },
    );
    expect(accepted.body.state).toBe('confirmed');
  });

  it('says to a visitor who claims it, but not what the two sides write to each other', async () => {
    const { id, administrator } = await actorWithAdministrator();
    const { body: ownership } = await administrator.post<Ownership>(
      '/actions/l04/ownerships',
      claim(id),
    );
    const [seen] = await ofAction('l04');
    expect(seen).toMatchObject({
      state: 'claimed',
      note: '',
      abilities: { confirm: false, release: false },
    });
    await administrator.post(
      `/ownerships/${ownership.id}/release`,
      { reason: 'Hemligt skäl' },
      { version: 1 },
    );
    expect(await ofAction('l04')).toEqual([]);
    const [own] = await ofAction('l04', administrator);
    expect(own).toMatchObject({ state: 'released', releaseReason: 'Hemligt skäl' });
  });

  it('has one confirmed lead at the most, also when two are confirmed at once', async () => {
    const claims = await Promise.all(
      [1, 2, 3].map(async () => {
        const { id, administrator } = await actorWithAdministrator();
        return (await administrator.post<Ownership>('/actions/l05/ownerships', claim(id))).body;
      }),
    );
    const answers = await Promise.all(
      claims.map(({ id }) =>
        coordinator.post<Problem>(`/ownerships/${id}/confirmation`, undefined, { version: 1 }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(
      answers
        .filter(({ status }) => status === 409)
        .every(({ body }) => body.code === 'ownership.lead_exists'),
    ).toBe(true);
    expect((await ofAction('l05')).filter(({ state }) => state === 'confirmed')).toHaveLength(1);
  });

  it('can be claimed only once by the same actor', async () => {
    const { id, administrator } = await actorWithAdministrator();
    await administrator.post('/actions/l06/ownerships', claim(id));
    const again = await administrator.post<Problem>(
      '/actions/l06/ownerships',
      claim(id, 'contributing'),
    );
    expect([again.status, again.body.code]).toEqual([409, 'ownership.exists']);
  });

  it('cannot be claimed for another actor, by an editor, or for an action that does not exist', async () => {
    const { id, administrator } = await actorWithAdministrator();
    const other = await seedActor(test);
    expect((await administrator.post('/actions/l07/ownerships', claim(other.id))).status).toBe(403);
    const editor = await test.as(
      await seedAccount(test, { memberships: [{ actorId: id, role: 'editor' }] }),
    );
    expect((await editor.post('/actions/l07/ownerships', claim(id))).status).toBe(403);
    expect((await test.visitor.post('/actions/l07/ownerships', claim(id))).status).toBe(401);
    expect((await administrator.post('/actions/x99/ownerships', claim(id))).status).toBe(404);
    expect(await ofAction('l07')).toEqual([]);
  });

  it('is released with a reason only, and only by those it concerns', async () => {
    const { id, administrator } = await actorWithAdministrator();
    const { body: ownership } = await administrator.post<Ownership>(
      '/actions/l08/ownerships',
      claim(id),
    );
    const { administrator: stranger } = await actorWithAdministrator();
    const path = `/ownerships/${ownership.id}/release`;
    expect((await stranger.post(path, { reason: 'Bort' }, { version: 1 })).status).toBe(403);
    expect((await administrator.post(path, { reason: ' ' }, { version: 1 })).status).toBe(400);
    expect((await administrator.post(path, { reason: 'Vi hinner inte.' })).status).toBe(428);
    expect((await ofAction('l08'))[0]?.state).toBe('claimed');
    expect(
      (await administrator.post(path, { reason: 'Vi hinner inte.' }, { version: 1 })).status,
    ).toBe(200);
  });
});

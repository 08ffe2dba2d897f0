import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, Initiative, Invitation, Member, Ownership } from '@samhandling/contract';
import { seedAccount, seedActor, type TestClient } from '@samhandling/api/testing';
import { cast, draft, published } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let coordinator: TestClient;
beforeAll(async () => {
  test = await openTestApp();
  coordinator = await test.as(await seedAccount(test, { regionRole: 'coordinator' }));
}, 60_000);
afterAll(() => test.close());

type MergeSide = { id: string; administrator: TestClient; administratorId: string };

async function side(): Promise<MergeSide> {
  const { id } = await seedActor(test);
  const account = await seedAccount(test, {
    memberships: [{ actorId: id, role: 'administrator' }],
  });
  return { id, administrator: await test.as(account), administratorId: account.id };
}

const claim = async ({ id, administrator }: MergeSide, code: string) => {
  const body = { actorId: id, role: 'contributing', note: '' };
  const answer = await administrator.post<Ownership>(`/actions/${code}/ownerships`, body);
  expect(answer.status).toBe(201);
  return answer.body.id;
};

const invite = async ({ id, administrator }: MergeSide, email: string, role: string) => {
  const answer = await administrator.post(`/actors/${id}/invitations`, {
    email,
    name: 'Lena',
    role,
  });
  expect(answer.status).toBe(201);
};

async function mergeInto(into: MergeSide, { id }: MergeSide): Promise<void> {
  const { body: actor } = await coordinator.get<Actor>(`/actors/${id}`);
  const body = { intoActorId: into.id };
  const { status } = await coordinator.post(`/actors/${id}/merge`, body, {
    version: actor.version,
  });
  expect(status).toBe(200);
}

describe('An actor that is merged with another', () => {
  it('hands over its members and invitations, but nobody gets another role than they have there', async () => {
    const [mine, theirs] = [await side(), await side()];
    const both = await seedAccount(test, {
      name: 'I båda',
      memberships: [
        { actorId: mine.id, role: 'editor' },
        { actorId: theirs.id, role: 'administrator' },
      ],
    });
    const [double, single] = [`${randomUUID()}@example.org`, `${randomUUID()}@example.org`];
    await invite(mine, double, 'administrator');
    await invite(theirs, double, 'editor');
    await invite(mine, single, 'editor');
    await mergeInto(theirs, mine);
    const path = `/actors/${theirs.id}`;
    const { body: members } = await theirs.administrator.get<{ items: Member[] }>(
      `${path}/members`,
    );
    const roles = members.items.map(({ accountId, role }) => [accountId, role]);
    expect(Object.fromEntries(roles)).toEqual({
      [mine.administratorId]: 'administrator',
      [theirs.administratorId]: 'administrator',
      [both.id]: 'administrator',
    });
    const { body: open } = await theirs.administrator.get<{ items: Invitation[] }>(
      `${path}/invitations`,
    );
    const offers = open.items.map(({ email, membershipRole }) => [email, membershipRole]);
    expect(Object.fromEntries(offers)).toEqual({ [double]: 'editor', [single]: 'editor' });
  });

  it('hands over its initiatives, partnerships and responsibilities, none of them twice', async () => {
    const [mine, theirs] = [await side(), await side()];
    const people = await cast(test);
    const partner = ({ id }: MergeSide) => ({ actorId: id, role: 'participant' as const });
    const own = await draft({ editor: mine.administrator, actorId: mine.id });
    const inTheirs = await draft(
      { editor: theirs.administrator, actorId: theirs.id },
      { partners: [partner(mine)] },
    );
    const withBoth = await published(people, { partners: [partner(mine), partner(theirs)] });
    const withMine = await published(people, { partners: [partner(mine)] });
    const released = await claim(mine, 'l09');
    const kept = await claim(theirs, 'l09');
    const moved = await claim(mine, 'l10');
    await mergeInto(theirs, mine);
    const read = async ({ id }: Initiative) => {
      const { body } = await theirs.administrator.get<Initiative>(`/initiatives/${id}`);
      return [body.owner.id, body.partners.map(({ actor }) => actor.id)];
    };
    expect(await read(own)).toEqual([theirs.id, []]);
    expect(await read(inTheirs)).toEqual([theirs.id, []]);
    expect(await read(withBoth)).toEqual([people.actorId, [theirs.id]]);
    expect(await read(withMine)).toEqual([people.actorId, [theirs.id]]);
    const { body: actor } = await coordinator.get<Actor>(`/actors/${theirs.id}`);
    const states = actor.ownerships.map(({ id, state }) => [id, state]);
    expect(Object.fromEntries(states)).toEqual({
      [released]: 'released',
      [kept]: 'claimed',
      [moved]: 'claimed',
    });
    const { body: gone } = await test.visitor.get<Actor>(`/actors/${mine.id}`);
    expect([gone.state, gone.mergedInto?.id, gone.ownerships]).toEqual(['merged', theirs.id, []]);
  });

  it('leads on to the last one after several merges', async () => {
    const [first, second, third] = [await side(), await side(), await side()];
    await mergeInto(second, first);
    await mergeInto(third, second);
    for (const { id } of [first, second]) {
      const { body } = await test.visitor.get<Actor>(`/actors/${id}`);
      expect(body.mergedInto?.id).toBe(third.id);
    }
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { initiativeBodyOf } from '@samhandling/contract';
import type {
  Actor,
  ActorPage,
  CoverageMap,
  Desk,
  EffectMap,
  HistoryEntry,
  Initiative,
  InitiativePage,
  Partnership,
} from '@samhandling/contract';
import type { PartnerReviewState } from '@samhandling/domain';
import { seedAccount, seedActor, type TestClient } from '@samhandling/api/testing';
import { readPublic, serving } from './coverage-fixtures.ts';
import {
  cast,
  completeBody,
  move,
  published,
  submitted,
  type TestPeople,
} from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
let partner: { id: string; name: string };
let initiative: Initiative;
const bodyWith = (partners: { actorId: string; role: string }[], title = 'Ring så kommer bussen') =>
  completeBody(people.actorId, { ...serving('l10'), title, partners });

beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
  partner = await seedActor(test, { name: 'Skärgårdens varv' });
  initiative = await published(people, bodyWith([{ actorId: partner.id, role: 'Bygger båtar' }]));
});
afterAll(() => test.close());

const review = (state: PartnerReviewState) =>
  test.database.pool.query(
    'update initiative_partner set review_state = $1 where initiative_id = $2 and actor_id = $3',
    [state, initiative.id, partner.id],
  );
const latestDated = async () => {
  const { rows } = await test.database.pool.query<{ partners: string[] }>(
    `select partner_actor_ids as partners from dated_initiative where initiative_id = $1
     order by id desc limit 1`,
    [initiative.id],
  );
  return rows[0]?.partners;
};
const matches = ({ areas }: CoverageMap) =>
  areas
    .flatMap(({ sections }) => sections.flatMap(({ actions }) => actions))
    .filter(({ isMatch }) => isMatch)
    .map(({ code }) => code);

/** Everything in public that counts or names the partners of an initiative. */
async function told() {
  const { id } = partner;
  const [page, ofActor, all, actor, actors, coverage, effectMap, found, table] = await Promise.all([
    readPublic<Initiative>(test, `/initiatives/${initiative.id}`),
    readPublic<InitiativePage>(test, `/initiatives?actor=${id}`),
    readPublic<InitiativePage>(test, '/initiatives'),
    readPublic<Actor>(test, `/actors/${id}`),
    readPublic<ActorPage>(test, '/actors?q=varv'),
    readPublic<CoverageMap>(test, `/coverage?actor=${id}`),
    readPublic<EffectMap>(test, `/effect-map?actor=${id}`),
    readPublic<object>(test, '/search?q=varv'),
    test.visitor.get<string>(`/coverage/export?actor=${id}`),
  ]);
  return {
    page: page.partners.map(({ actor: { name } }) => name),
    ofActor: ofActor.items.map(({ title }) => title),
    partnerCount: all.items.map(({ partnerCount }) => partnerCount),
    actor: actor.initiativeCount,
    actors: actors.items.map(({ initiativeCount }) => initiativeCount),
    coverage: [coverage.initiatives, matches(coverage)],
    effectMap: JSON.stringify(effectMap).includes(initiative.id),
    search: JSON.stringify(found).includes(initiative.id),
    table: JSON.stringify(table.body).includes('L10'),
    dated: await latestDated(),
  };
}

const NOBODY = {
  page: [],
  ofActor: [],
  partnerCount: [0],
  actor: 0,
  actors: [0],
  coverage: [0, []],
  effectMap: false,
  search: false,
  table: false,
  dated: [],
};

describe('A partner of an initiative', () => {
  it('is counted and named once it is accepted', async () => {
    expect(await told()).toEqual({
      page: ['Skärgårdens varv'],
      ofActor: ['Ring så kommer bussen'],
      partnerCount: [1],
      actor: 1,
      actors: [1],
      coverage: [1, ['l10']],
      effectMap: true,
      search: false,
      table: true,
      dated: [partner.id],
    });
  });

  it.each(['asked', 'declined'] as const)(
    'that is %s is not, anywhere in public',
    async (state) => {
      await review(state);
      expect(await told()).toEqual(NOBODY);
      await review('accepted');
      expect((await told()).dated).toEqual([partner.id]);
    },
  );
});

const stateOf = async () => {
  const { rows } = await test.database.pool.query<{ state: string }>(
    'select review_state as state from initiative_partner where initiative_id = $1',
    [initiative.id],
  );
  return rows.map(({ state }) => state);
};
const save = async (partners: { actorId: string; role: string }[], title: string) => {
  const path = `/initiatives/${initiative.id}`;
  const { body } = await people.editor.get<Initiative>(path);
  const saved = await people.editor.put<Initiative>(path, bodyWith(partners, title), body);
  expect(saved.status).toBe(200);
  return saved.body;
};

describe('A partner that the owner saves once more', () => {
  afterEach(async () => {
    await save([{ actorId: partner.id, role: 'Bygger båtar' }], 'Ring så kommer bussen');
    await review('accepted');
  });

  it.each(['asked', 'accepted', 'declined'] as const)('stays %s', async (state) => {
    await review(state);
    const { partnerships } = await save(
      [{ actorId: partner.id, role: 'Bygger båtar' }],
      `Sparat ${state}`,
    );
    expect(partnerships.map(({ reviewState }) => reviewState)).toEqual([state]);
    expect((await told()).page).toEqual(state === 'accepted' ? ['Skärgårdens varv'] : []);
  });

  it.each(['accepted', 'declined'] as const)(
    'with another part is asked anew, and is not named until it has answered: %s',
    async (state) => {
      await review(state);
      const { partnerships, partners } = await save(
        [{ actorId: partner.id, role: 'Betalar båtarna' }],
        'Ring så kommer bussen',
      );
      expect(partnerships.map(({ reviewState, role }) => [reviewState, role])).toEqual([
        ['asked', 'Betalar båtarna'],
      ]);
      expect(partners).toEqual([]);
      expect(await told()).toEqual(NOBODY);
    },
  );

  it('is no partner any more where the owner has taken it away', async () => {
    await save([], 'Ring så kommer bussen');
    expect([await stateOf(), await told()]).toEqual([[], NOBODY]);
  });
});

describe('A partner that is named for the first time', () => {
  let members: { editor: TestClient; outsider: TestClient };
  let asking: Initiative;
  const read = async (client: TestClient, id = asking.id) =>
    (await client.get<Initiative>(`/initiatives/${id}`)).body;
  const answer = (client: TestClient, name: string, { id, version }: Partnership, body?: object) =>
    client.post<Partnership>(`/partnerships/${id}/${name}`, body, { version });
  const only = ({ partnerships: [one] }: Initiative): Partnership => {
    if (!one) throw new Error('Nobody is asked.');
    return one;
  };
  const kindsOf = async (client: TestClient) => {
    const { body } = await client.get<Desk>('/desk?limit=100');
    return body.groups.flatMap(({ kind, items }) =>
      items.filter(({ initiative: about }) => about?.id === asking.id).map(() => kind),
    );
  };
  const eventsOf = async (client: TestClient) => {
    const { body } = await client.get<{ items: HistoryEntry[] }>(
      `/initiatives/${asking.id}/history`,
    );
    return body.items
      .filter(({ event }) => event.startsWith('partner'))
      .map(({ event, actor, reason }) => [event, actor?.name, reason]);
  };
  const publishedUnanswered = async (actorId: string) => {
    const changes = { ...serving('l11'), partners: [{ actorId, role: 'Mäter' }] };
    return move(people.coordinator, await submitted(people, changes), 'publication');
  };
  let museum: { id: string; name: string };

  beforeEach(async () => {
    museum = await seedActor(test, { name: `Museet ${randomUUID()}` });
    members = {
      editor: await test.as(
        await seedAccount(test, { memberships: [{ actorId: museum.id, role: 'editor' }] }),
      ),
      outsider: people.otherEditor,
    };
    asking = await publishedUnanswered(museum.id);
  });

  it('is told of to nobody but the owner, the coordinator and itself', async () => {
    const mentions = async (client: TestClient) =>
      JSON.stringify(await read(client)).includes(museum.name);
    expect({
      visitor: await mentions(test.visitor),
      outsider: await mentions(members.outsider),
      councillor: await mentions(people.councillor),
      owner: await mentions(people.editor),
      coordinator: await mentions(people.coordinator),
      partner: await mentions(members.editor),
    }).toEqual({
      visitor: false,
      outsider: false,
      councillor: false,
      owner: true,
      coordinator: true,
      partner: true,
    });
  });

  it('is read by the partner once everybody can read the initiative', async () => {
    const changes = { ...serving('l11'), partners: [{ actorId: museum.id, role: 'Mäter' }] };
    const unread = await submitted(people, changes);
    expect((await members.editor.get(`/initiatives/${unread.id}`)).status).toBe(404);
    const early = await answer(members.editor, 'acceptance', only(unread));
    expect(early.status).toBe(404);
    expect(await kindsOf(members.editor)).toEqual(['partner_to_answer']);
  });

  it('says yes from its desk, and is named from then on', async () => {
    expect(await kindsOf(members.editor)).toEqual(['partner_to_answer']);
    expect(await kindsOf(people.coordinator)).toEqual([]);
    const asked = only(await read(members.editor));
    expect(asked).toMatchObject({ role: 'Mäter', abilities: { accept: true, decline: true } });
    const accepted = await answer(members.editor, 'acceptance', asked);
    expect(accepted).toMatchObject({ status: 200, body: { reviewState: 'accepted' } });
    expect((await read(test.visitor)).partners.map(({ actor }) => actor.name)).toEqual([
      museum.name,
    ]);
    expect(await kindsOf(members.editor)).toEqual([]);
    expect(await eventsOf(test.visitor)).toEqual([['partner.accepted', museum.name, null]]);
  });

  it('says no with a reason, which the owner and the coordinator read, and nobody else', async () => {
    const asked = only(await read(members.editor));
    const reason = { reason: 'Vi har inte kommit överens.' };
    expect((await answer(members.editor, 'decline', asked, { reason: ' ' })).status).toBe(400);
    const declined = await answer(members.editor, 'decline', asked, reason);
    expect(declined).toMatchObject({ status: 200, body: { reviewState: 'declined' } });
    expect(await kindsOf(people.editor)).toContain('partner_declined');
    expect(await eventsOf(test.visitor)).toEqual([]);
    expect(await eventsOf(people.editor)).toEqual([
      ['partner.declined', museum.name, reason.reason],
    ]);
    expect(only(await read(people.coordinator)).declineReason).toBe(reason.reason);
  });

  it('leaves later, and is named no longer', async () => {
    const asked = only(await read(members.editor));
    const { body: accepted } = await answer(members.editor, 'acceptance', asked);
    const left = await answer(members.editor, 'decline', accepted, { reason: 'Vi är klara.' });
    expect(left.status).toBe(200);
    expect((await read(test.visitor)).partners).toEqual([]);
    expect((await eventsOf(test.visitor)).map(([event]) => event)).toEqual([
      'partner.left',
      'partner.accepted',
    ]);
  });

  it('answers the question that was read, not one that has become another meanwhile', async () => {
    const asked = only(await read(members.editor));
    const now = await read(people.editor);
    const { version } = now;
    const body = {
      ...initiativeBodyOf(now),
      partners: [{ actorId: museum.id, role: 'Betalar' }],
    };
    expect((await people.editor.put(`/initiatives/${asking.id}`, body, { version })).status).toBe(
      200,
    );
    expect((await answer(members.editor, 'acceptance', asked)).status).toBe(412);
    expect((await eventsOf(people.editor)).map(([event]) => event)).toEqual(['partner.asked']);
  });

  it('is answered for by the coordinator where nobody signs in for it, and by nobody else', async () => {
    const { id, name } = await seedActor(test, { name: `Byaföreningen ${randomUUID()}` });
    asking = await publishedUnanswered(id);
    expect(await kindsOf(people.coordinator)).toEqual(['partner_to_answer_for']);
    const asked = only(await read(people.coordinator));
    expect((await answer(people.editor, 'acceptance', asked)).status).toBe(403);
    expect((await answer(people.coordinator, 'acceptance', asked)).status).toBe(200);
    expect(await eventsOf(test.visitor)).toEqual([['partner.accepted_for', name, null]]);
  });

  it('is not answered for by the coordinator where somebody can', async () => {
    const asked = only(await read(people.coordinator));
    expect((await answer(people.coordinator, 'acceptance', asked)).status).toBe(403);
  });

  it('is in no change that everybody reads: the history tells of partners once they are named', async () => {
    const now = await read(people.editor);
    const { version } = now;
    const another = await seedActor(test);
    const body = initiativeBodyOf(now);
    const partners = [...body.partners, { actorId: another.id, role: 'Deltar' }];
    await people.editor.put(`/initiatives/${asking.id}`, { ...body, partners }, { version });
    const { body: history } = await test.visitor.get<{ items: HistoryEntry[] }>(
      `/initiatives/${asking.id}/history`,
    );
    expect(history.items.map(({ event }) => event)).toEqual(['initiative.published']);
  });
});

describe('Two partners of an initiative that are merged', () => {
  it('have agreed if one of them had', async () => {
    const [from, into] = [await seedActor(test), await seedActor(test)];
    const named = (actorId: string) => ({ actorId, role: 'Deltar' });
    const { id } = await published(people, {
      ...serving('l11'),
      partners: [named(from.id), named(into.id)],
    });
    await test.database.pool.query(
      `update initiative_partner set review_state = 'declined' where actor_id = $1`,
      [into.id],
    );
    const { status } = await people.coordinator.post(
      `/actors/${from.id}/merge`,
      { intoActorId: into.id },
      { version: 1 },
    );
    expect(status).toBe(200);
    const { partners } = await readPublic<Initiative>(test, `/initiatives/${id}`);
    expect(partners.map(({ actor }) => actor.id)).toEqual([into.id]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  Actor,
  ActorPage,
  CoverageMap,
  EffectMap,
  Initiative,
  InitiativePage,
} from '@samhandling/contract';
import type { PartnerReviewState } from '@samhandling/domain';
import { seedActor } from '@samhandling/api/testing';
import { readPublic, serving } from './coverage-fixtures.ts';
import { cast, completeBody, published, type TestPeople } from './initiative-fixtures.ts';
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
  it('is counted and named once it is accepted, as those are that nobody asked', async () => {
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

  it.each(['asked', 'declined'] as const)(
    'that is %s stays so when the initiative is saved, with it or without it',
    async (state) => {
      await review(state);
      for (const partners of [[{ actorId: partner.id, role: 'Bygger båtar' }], []]) {
        const { body } = await people.editor.get<Initiative>(`/initiatives/${initiative.id}`);
        expect(body.partners).toEqual([]);
        const title = `Sparat ${partners.length} ${state}`;
        const path = `/initiatives/${initiative.id}`;
        const saved = await people.editor.put(path, bodyWith(partners, title), body);
        expect(saved.status).toBe(200);
        expect(await told()).toEqual(NOBODY);
      }
      const { rows } = await test.database.pool.query<{ state: string }>(
        'select review_state as state from initiative_partner where initiative_id = $1',
        [initiative.id],
      );
      expect(rows).toEqual([{ state }]);
    },
  );
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

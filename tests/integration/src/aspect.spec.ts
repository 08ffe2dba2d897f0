import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedAccount, seedActor } from '@samhandling/api/testing';
import type {
  Aspect,
  AspectList,
  AspectRow,
  Initiative,
  InitiativeBody,
} from '@samhandling/contract';
import { readPublic, serving } from './coverage-fixtures.ts';
import {
  cast,
  contribution,
  draft,
  filed,
  published,
  type TestPeople,
} from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const CHILDREN = 'perspektiv-barn-och-unga';
const children = () => readPublic<Aspect>(test, `/perspectives/${CHILDREN}`);

/** Somebody who writes for an actor of the type, seated in the municipality. */
async function writerOf(type: 'municipality' | 'university', municipalityCode: string | null) {
  const { id: actorId } = await seedActor(test, { type });
  await test.database.pool.query('update actor set municipality_code = $2 where id = $1', [
    actorId,
    municipalityCode,
  ]);
  const account = await seedAccount(test, { memberships: [{ actorId, role: 'editor' }] });
  return { ...people, actorId, editor: await test.as(account) };
}

const forChildren = (changes: Partial<InitiativeBody>): Partial<InitiativeBody> => ({
  perspectiveCodes: [CHILDREN],
  agendaGoals: [4],
  specialisationCodes: [],
  contributions: [],
  ...changes,
});

/** A published initiative that has reported nothing for two years. */
async function silence(id: string): Promise<void> {
  await test.database.pool.query(
    "update initiative set published_at = now() - interval '2 years', last_report_on = null where id = $1",
    [id],
  );
}

describe('The page of a perspective', () => {
  it('says what the strategy says of it, and that nobody works for it yet', async () => {
    const aspect = await children();
    expect(aspect).toMatchObject({
      kind: 'perspective',
      code: CHILDREN,
      title: 'Barn och unga i fokus',
      shortTitle: 'Barn och unga',
      work: { initiatives: 0, active: 0, silent: 0, planned: 0, countyWide: 0, withoutEffect: 0 },
      actorTypes: [],
      actors: [],
      initiatives: [],
    });
    expect(aspect.paragraphs[0]).toContain('Alla barn och unga har rätt');
    expect(aspect.municipalities).toHaveLength(14);
    expect(aspect.areas.map(({ actions }) => actions.length)).toEqual([38, 12, 26, 19]);
  });

  it('says who does what, where, and what is missing; only what is active gives reach', async () => {
    const kiruna = await writerOf('municipality', '2584');
    const university = await writerOf('university', '2580');
    await published(kiruna, forChildren({ ...serving('l09'), municipalityCodes: ['2521'] }));
    await published(
      kiruna,
      forChildren({ ...serving('l09'), placeScope: 'county', municipalityCodes: [] }),
    );
    const silent = await published(
      university,
      forChildren({ ...serving('k03'), municipalityCodes: ['2580'] }),
    );
    await silence(silent.id);
    await published(university, forChildren({ workStatus: 'planned', ...serving('t10') }));
    await draft(university, forChildren({}));
    await published(university, forChildren({ perspectiveCodes: ['perspektiv-arktis'] }));

    const aspect = await children();
    expect(aspect.work).toEqual({
      initiatives: 4,
      active: 2,
      silent: 1,
      planned: 1,
      countyWide: 1,
      withoutEffect: 2,
    });
    expect(aspect.actorTypes).toEqual([
      { type: 'municipality', initiatives: 2, active: 2 },
      { type: 'university', initiatives: 2, active: 0 },
    ]);
    expect(aspect.actors.map(({ actor }) => actor.id)).toEqual([
      kiruna.actorId,
      university.actorId,
    ]);
    expect(aspect.actorCount).toBe(2);
    const placed = aspect.municipalities.filter(({ initiatives }) => initiatives > 0);
    expect(placed).toEqual([
      { code: '2584', name: 'Kiruna', initiatives: 1, active: 1 },
      { code: '2521', name: 'Pajala', initiatives: 2, active: 1 },
      { code: '2580', name: 'Luleå', initiatives: 1, active: 0 },
    ]);
    const served = aspect.areas
      .flatMap(({ actions }) => actions)
      .filter(({ initiatives }) => initiatives > 0)
      .map(({ code, initiatives, active }) => [code, initiatives, active]);
    expect(served).toEqual([
      ['l09', 2, 2],
      ['t10', 1, 0],
      ['k03', 1, 0],
    ]);
    expect(aspect.initiatives).toHaveLength(4);
    expect(aspect.initiatives[0]?.aspects.map(({ shortTitle }) => shortTitle)).toEqual([
      'Barn och unga',
      'God utbildning för alla',
    ]);
    expect((await readPublic<Aspect>(test, '/agenda-goals/4')).work.initiatives).toBe(5);
    const row = (code: string, { items }: AspectList) => items.find((one) => one.code === code);
    const list = await readPublic<AspectList>(test, '/aspects');
    expect(row(CHILDREN, list)).toEqual({
      kind: 'perspective',
      code: CHILDREN,
      title: 'Barn och unga i fokus',
      shortTitle: 'Barn och unga',
      initiatives: 4,
      active: 2,
      municipalities: 2,
      actions: 1,
    } satisfies AspectRow);
    expect(list).toMatchObject({
      initiatives: 5,
      withPerspective: 5,
      withAgendaGoal: 5,
      withSpecialisation: 0,
      municipalities: 14,
      actions: 95,
    });
    expect(list.items.map(({ kind }) => kind)).toEqual([
      ...Array<string>(9).fill('perspective'),
      ...Array<string>(17).fill('agenda_goal'),
      ...Array<string>(4).fill('specialisation'),
    ]);
  });

  it('is not there for what the strategy does not name', async () => {
    for (const path of ['/perspectives/okand', '/perspectives/4', '/specialisations/okand'])
      expect((await test.visitor.get(path)).status).toBe(404);
    for (const path of ['/agenda-goals/18', '/agenda-goals/0', '/agenda-goals/fokus-rymd'])
      expect((await test.visitor.get(path)).status).toBe(400);
  });
});

describe('What contributions say of women and men', () => {
  const ARCTIC = 'perspektiv-arktis';
  const said = async () => readPublic<Aspect>(test, `/perspectives/${ARCTIC}`);
  const part = (sex: 'women' | 'men' | null, value: string) => ({ sex, birth: null, value });
  const expecting = (...parts: ReturnType<typeof part>[]) =>
    contribution({ id: randomUUID(), expected: parts });
  const forArctic = (...contributions: InitiativeBody['contributions']) =>
    published(people, { perspectiveCodes: [ARCTIC], contributions });

  it('is counted by what they say; percentages are compared and never added', async () => {
    await forArctic(expecting(part('women', '0.4'), part('men', '0.1')));
    await forArctic(expecting(part('women', '0.2')));
    await forArctic(expecting(part(null, '0.3')));
    const cancelled = await forArctic(expecting(part('men', '9')));
    await test.database.pool.query(
      "update initiative set work_status = 'cancelled' where id = $1",
      [cancelled.id],
    );
    const { expected, observed } = await said();
    expect(expected).toEqual({
      sized: 3,
      women: 2,
      men: 1,
      both: 1,
      notSaid: 1,
      moreForWomen: 1,
      asMuch: 0,
      moreForMen: 0,
      shares: [],
      neverAdded: 1,
    });
    expect(observed.sized).toBe(0);
  });

  it('counts of what was seen the latest report only, and nothing that is questioned', async () => {
    const own = expecting(part('women', '0.4'));
    const { id } = await forArctic(own);
    const seen = (sex: 'women' | 'men', value: string) => ({
      contributionId: own.id,
      sex,
      birth: null,
      value,
      unit: 'percent',
      note: 'Fler har arbete.',
      evidenceUrl: null,
      confidence: 'low' as const,
    });
    await filed(people, id, { observedEffects: [seen('women', '0.1')] });
    await filed(people, id, { observedEffects: [seen('men', '0.2'), seen('women', '0.1')] });
    expect((await said()).observed).toMatchObject({ sized: 1, both: 1, moreForMen: 1 });
    const { body } = await people.coordinator.get<Initiative>(`/initiatives/${id}`);
    const version = body.contributions[0]?.version ?? 0;
    const asked = await people.coordinator.post(
      `/initiatives/${id}/contributions/${own.id}/questioning`,
      { question: 'Hur vet ni det?' },
      { version },
    );
    expect(asked.status).toBe(200);
    expect(await said()).toMatchObject({ observed: { sized: 0 }, expected: { women: 2 } });
  });

  it('gives women a share of what is counted one by one, for each year by itself', async () => {
    const { rows } = await test.database.pool.query(
      "select measure.id, measure.code, measure.name from measure where unit = 'companies' limit 1",
    );
    const [measure] = rows as [{ id: string; code: string; name: string }];
    const { id } = await forArctic(expecting(part('women', '30'), part('men', '10')));
    // The strategy's own measure of companies is not split by sex, so the form would refuse it.
    await test.database.pool.query(
      "update contribution set measure_id = $2, unit = 'companies' where initiative_id = $1",
      [id, measure.id],
    );
    expect((await said()).expected.shares).toEqual([
      {
        measure: { code: measure.code, name: measure.name },
        unit: 'companies',
        year: 2028,
        direction: 'increase',
        contributions: 1,
        women: '30',
        men: '10',
        womensPercent: '75',
      },
    ]);
  });
});

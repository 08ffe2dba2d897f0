import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EffectMap, Initiative, InitiativePage } from '@samhandling/contract';
import { EFFECT_MAP_SIDES, type EffectMapSide } from '@samhandling/domain';
import { seedActor } from '@samhandling/api/testing';
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
  await fillMap();
});
afterAll(() => test.close());

const KIRUNA = '2584';
const PAJALA = '2521';
const made: Record<string, Initiative> = {};

/** To the goal itself: no indicator of it fits. */
const to = (effectGoalCode: string) =>
  contribution({
    effectGoalCode,
    indicatorCode: null,
    measureCode: null,
    unit: null,
    expected: [],
  });

/** What the initiatives of the map have in common and what tells them apart. */
async function fillMap() {
  const inKiruna = { placeScope: 'municipalities' as const, municipalityCodes: [KIRUNA] };
  made.two = await published(people, {
    ...serving('t05', 't06', 'l14'),
    ...inKiruna,
    contributions: [to('t-e1'), to('t-e2'), to('t-e2'), to('k-e1')],
  });
  made.across = await published(people, {
    ...serving('l14'),
    placeScope: 'municipalities',
    municipalityCodes: [KIRUNA, PAJALA],
    contributions: [to('k-e2')],
    partners: [{ actorId: people.otherActorId, role: 'Mäter' }],
  });
  made.countyWide = await published(people, {
    ...serving('t08', 't05'),
    placeScope: 'county',
    municipalityCodes: [],
    contributions: [to('t-e1')],
  });
  made.questioned = await published(people, {
    ...serving('k10'),
    ...inKiruna,
    contributions: [to('k-e2')],
  });
  await draft(people, { ...serving('t07'), contributions: [to('t-e1')] });
  const { body } = await people.coordinator.get<Initiative>(`/initiatives/${made.questioned.id}`);
  const [{ id, version } = { id: '', version: 0 }] = body.contributions;
  await people.coordinator.post(
    `/initiatives/${body.id}/contributions/${id}/questioning`,
    { question: 'Hur vet ni det?' },
    { version },
  );
  await filed(people, made.two.id, {
    observedEffects: [
      {
        contributionId: made.two.contributions[0]?.id ?? '',
        sex: null,
        birth: null,
        value: null,
        unit: null,
        note: 'Fler hittar hit.',
        evidenceUrl: null,
        confidence: 'low',
      },
    ],
  });
}

const mapOf = (query = '') => readPublic<EffectMap>(test, `/effect-map?${query}`);
const listed = async (query: string) => {
  const { total, items } = await readPublic<InitiativePage>(
    test,
    `/initiatives?limit=100&${query}`,
  );
  return { total, ids: items.map(({ id }) => id).sort() };
};
const idOf = (name: string) => made[name]?.id;

const BLOCK_FILTERS: Record<EffectMapSide, string> = {
  actorType: 'actorType',
  area: 'primaryArea',
  municipality: 'municipality',
};
const toArea = (area: string | null) =>
  area === null ? 'statesEffect=false' : `effectGoalArea=${area}`;

/** A filter has one value: the page offers no second one. */
const isAskedOnce = (...queries: string[]) => {
  const names = queries.flatMap((query) => [...new URLSearchParams(query).keys()]);
  return new Set(names).size === names.length;
};

/** Every count of the map, with what its list asks. */
function countsOf(map: EffectMap, side: EffectMapSide) {
  const block = (key: string) => `${BLOCK_FILTERS[side]}=${key}`;
  return [
    ['', map.initiatives] as const,
    ['statesEffect=true', map.stating] as const,
    ...map.effectGoals.map(
      ({ code, observed }) => [`effectGoal=${code}&effect=observed`, observed] as const,
    ),
    ...map.effectGoals.map(({ code, initiatives }) => [`effectGoal=${code}`, initiatives] as const),
    ...map.areas.map(({ area, initiatives }) => [toArea(area), initiatives] as const),
    ...map.blocks.map(({ key, initiatives }) => [block(key), initiatives] as const),
    ...map.bands.map(
      ({ key, area, initiatives }) => [`${block(key)}&${toArea(area)}`, initiatives] as const,
    ),
    ...map.ties.map(
      ({ key, effectGoal, initiatives }) =>
        [`${block(key)}&effectGoal=${effectGoal}`, initiatives] as const,
    ),
    ...map.sections.map(
      ({ code, initiatives }) => [`primarySection=${code}`, initiatives] as const,
    ),
    ...map.cells.map(
      ({ section, effectGoal, initiatives }) =>
        [
          `primarySection=${section}&${
            effectGoal === null ? 'statesEffect=false' : `effectGoal=${effectGoal}`
          }`,
          initiatives,
        ] as const,
    ),
    ...map.actorTypes.map(
      ({ actorType, initiatives }) => [`actorType=${actorType}`, initiatives] as const,
    ),
    ...map.municipalities.map(
      ({ code, initiatives }) =>
        [code === null ? 'hasSite=false' : `municipality=${code}`, initiatives] as const,
    ),
  ];
}

describe('The effect map', () => {
  it.each([
    '',
    `municipality=${KIRUNA}`,
    'effectGoal=t-e1',
    'effectGoalArea=kompetens',
    'statesEffect=false',
    'area=transporter',
    'action=l14',
    'primaryArea=livsmiljo',
    'perspective=perspektiv-hela-lanet',
  ])('counts, of what is chosen by «%s», as many as each of its lists has', async (chosen) => {
    for (const side of EFFECT_MAP_SIDES) {
      const map = await mapOf(`side=${side}&${chosen}`);
      const counts = countsOf(map, side);
      for (const [query, initiatives] of counts.filter(([asked]) => isAskedOnce(asked, chosen))) {
        const { total } = await listed(`${query}&${chosen}`);
        expect([side, query, total]).toEqual([side, query, initiatives]);
      }
      if (!chosen.includes('effectGoal=')) {
        const seen = await listed(`effect=observed&${chosen}`);
        expect([side, seen.total]).toEqual([side, map.observed]);
      }
      const { ids } = await listed(chosen);
      expect(map.named?.map(({ id }) => id).sort()).toEqual(ids);
    }
  });

  it('counts an initiative once in an area of effect goals, and says which have seen an effect', async () => {
    const { initiatives, stating, observed, areas, effectGoals } = await mapOf();
    expect([initiatives, stating, observed]).toEqual([4, 3, 1]);
    expect(areas.toSorted((a, b) => String(a.area).localeCompare(String(b.area)))).toEqual([
      { area: 'kompetens', initiatives: 2, observed: 0 },
      { area: null, initiatives: 1, observed: 0 },
      { area: 'transporter', initiatives: 2, observed: 1 },
    ]);
    const contributedTo = effectGoals.filter((one) => one.initiatives > 0);
    expect(contributedTo.map((one) => [one.code, one.initiatives, one.observed])).toEqual([
      ['t-e1', 2, 1],
      ['t-e2', 1, 0],
      ['k-e1', 1, 0],
      ['k-e2', 1, 0],
    ]);
    expect(effectGoals).toHaveLength(15);
  });

  it('does not count what is questioned, until its owner has answered', async () => {
    const who = async () => (await listed('statesEffect=false')).ids;
    expect(await who()).toEqual([idOf('questioned')]);
    await test.database.pool.query(
      `update contribution set review_state = 'answered' where initiative_id = $1`,
      [idOf('questioned')],
    );
    expect(await who()).toEqual([]);
    expect((await mapOf('effectGoal=k-e2')).initiatives).toBe(2);
  });

  it('counts a section by what each initiative mainly serves, so that nothing multiplies', async () => {
    const { sections, cells } = await mapOf();
    expect(sections).toHaveLength(32);
    expect(sections.reduce((sum, one) => sum + one.initiatives, 0)).toBe(4);
    const transport = sections.filter(({ areaCode }) => areaCode === 'transporter');
    expect(transport.reduce((sum, one) => sum + one.initiatives, 0)).toBe(2);
    expect(cells.some(({ effectGoal }) => effectGoal === 'k-e2')).toBe(true);
  });

  it('names all initiatives that are chosen, with whom, where, through what and for what', async () => {
    const { named } = await mapOf('effectGoal=t-e1');
    expect(named?.find(({ id }) => id === idOf('two'))).toEqual({
      id: idOf('two'),
      title: made.two?.title,
      owner: made.two?.owner,
      placeScope: 'municipalities',
      municipalities: [{ code: KIRUNA, name: 'Kiruna' }],
      actionCodes: ['t05', 'l14', 't06'],
      effectGoals: [
        { code: 't-e1', isObserved: true },
        { code: 't-e2', isObserved: false },
        { code: 'k-e1', isObserved: false },
      ],
    });
    expect((await mapOf(`actor=${people.otherActorId}`)).named?.map(({ id }) => id)).toEqual([
      idOf('across'),
    ]);
  });

  it('names twenty-five, and of twenty-six nobody', async () => {
    const { id } = await seedActor(test, { type: 'company' });
    const add = (count: number) =>
      test.database.pool.query(
        `insert into initiative (owner_actor_id, title, summary, description, work_status,
           publication_state, contact_email, web_address, reference_number, perspective_codes,
           agenda_goals, published_at)
         select $1, 'Ett av många', '', '', 'ongoing', 'published', '', '', '', '{}', '{}', now()
         from generate_series(1, $2::int)`,
        [id, count],
      );
    await add(25);
    expect((await mapOf('actorType=company')).named).toHaveLength(25);
    await add(1);
    expect(await mapOf('actorType=company')).toMatchObject({ initiatives: 26, named: null });
  });
});

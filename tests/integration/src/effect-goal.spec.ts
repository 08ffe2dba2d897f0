import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ContributorPage,
  EffectGoal,
  EffectGoalRow,
  EffectMap,
  InitiativePage,
} from '@samhandling/contract';
import { addMonths, stockholmDate } from '@samhandling/domain';
import { readPublic, serving } from './coverage-fixtures.ts';
import {
  cast,
  contribution,
  draft,
  filed,
  move,
  published,
  submitted,
  type TestPeople,
} from './initiative-fixtures.ts';
import { keep } from './observation-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';
import { bundledStrategy, loaderOf } from './strategy-fixtures.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const effectGoal = (code: string) => readPublic<EffectGoal>(test, `/effect-goals/${code}`);
const contributors = (code: string, query = '') =>
  readPublic<ContributorPage>(test, `/effect-goals/${code}/initiatives${query}`);
const exportOf = async (code: string, cookie?: string) => {
  const answer = await fetch(`${test.origin}/api/v1/effect-goals/${code}/export`, {
    headers: cookie ? { cookie } : {},
  });
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
};
const flowsOf = (query: string) => readPublic<EffectMap>(test, `/effect-map?${query}`);
/** To the goal itself: no indicator of it fits. */
const toEffectGoal = (effectGoalCode: string) =>
  contribution({
    effectGoalCode,
    indicatorCode: null,
    measureCode: null,
    unit: null,
    expected: [],
  });
const observed = (contributionId: string) => ({
  contributionId,
  sex: null,
  birth: null,
  value: null,
  unit: null,
  note: 'Fler hittar hit.',
  evidenceUrl: null,
  confidence: 'low' as const,
});

describe('The effect goals', () => {
  it('are fifteen, in the order of the strategy, each with its indicators', async () => {
    const { items } = await readPublic<{ items: EffectGoalRow[] }>(test, '/effect-goals');
    expect(items).toHaveLength(15);
    expect(items.flatMap(({ indicators }) => indicators)).toHaveLength(24);
    expect(items[0]).toMatchObject({ code: 'l-e1', area: { code: 'livsmiljo' } });
    expect((await test.visitor.get('/effect-goals/x')).status).toBe(404);
  });

  it('show who contributes, what they serve, and the municipalities nobody covers', async () => {
    const before = await effectGoal('i-e6');
    expect(before.work.municipalities).toHaveLength(14);
    expect(before.work.municipalities.every(({ initiatives }) => initiatives === 0)).toBe(true);
    const stated = () => ({ contributions: [toEffectGoal('i-e6')] });
    await draft(people, { ...serving('i18'), ...stated() });
    await move(
      people.coordinator,
      await submitted(people, { ...serving('i18'), ...stated() }),
      'return',
      {
        reason: 'Beskriv mer.',
      },
    );
    expect(await effectGoal('i-e6')).toEqual(before);
    const inPajala = await published(people, {
      ...serving('i18', 'i19'),
      ...stated(),
      perspectiveCodes: ['perspektiv-hela-lanet'],
    });
    const county = await published(people, {
      ...serving('i18'),
      contributions: [toEffectGoal('i-e6'), toEffectGoal('i-e6')],
      placeScope: 'county',
      municipalityCodes: [],
      perspectiveCodes: [],
    });
    await filed(people, inPajala.id, {
      observedEffects: [observed(inPajala.contributions[0]?.id ?? '')],
    });
    const after = await effectGoal('i-e6');
    expect(after).toMatchObject({ initiativeCount: 2, observedCount: 1, withoutMeasure: 3 });
    expect(after.work).toMatchObject({ countyWide: 1, crossBorder: 0, unsized: 2, unsplit: 0 });
    expect(after.actions.map(({ code, initiatives }) => [code, initiatives])).toEqual([
      ['i18', 2],
      ['i19', 1],
    ]);
    const counted = ({ initiatives }: { initiatives: number }) => initiatives > 0;
    expect(after.work.municipalities.filter(counted)).toEqual([
      {
        code: '2521',
        name: 'Pajala',
        initiatives: 1,
        observed: 1,
        inhabitants: null,
        perInhabitants: null,
      },
    ]);
    expect(after.work.actorTypes.filter(counted)).toEqual([
      { type: inPajala.owner.type, initiatives: 2, observed: 1 },
    ]);
    expect(after.work.perspectives.filter(counted)).toMatchObject([
      { code: 'perspektiv-hela-lanet', initiatives: 1, observed: 1 },
    ]);
    const { items, total } = await contributors('i-e6');
    expect([total, items.map(({ id }) => id)]).toEqual([2, [inPajala.id, county.id]]);
    expect(items.map(({ expectedCount, observedCount }) => [expectedCount, observedCount])).toEqual(
      [
        [1, 1],
        [2, 0],
      ],
    );
  });

  it('list as many initiatives as they count, on every page and behind every number', async () => {
    const stated = (value: string | null, sex: 'women' | null = null) =>
      contribution({
        effectGoalCode: 'k-e2',
        indicatorCode: 'k-e2-1',
        measureCode: 'k-e2-1-privat',
        expected: value === null ? [] : [{ sex, birth: null, value }],
      });
    const soon = addMonths(stockholmDate(new Date()), 6);
    const past = addMonths(stockholmDate(new Date()), -1);
    await published(people, { endsOn: soon, contributions: [stated('1')] });
    await published(people, {
      endsOn: past,
      placeScope: 'county',
      municipalityCodes: [],
      contributions: [stated('2')],
    });
    await published(people, { workStatus: 'planned', contributions: [stated(null)] });
    const { initiativeCount, observedCount, work } = await effectGoal('k-e2');
    const all = await contributors('k-e2', '?limit=2');
    expect([initiativeCount, all.total, all.items.length]).toEqual([3, 3, 2]);
    expect((await contributors('k-e2', '?limit=2&page=2')).items).toHaveLength(1);
    const listed = async (query: string) =>
      (await readPublic<InitiativePage>(test, `/initiatives?effectGoal=k-e2&${query}`)).total;
    const active = 'workStatus=ongoing&timeliness=recent,due';
    expect({
      all: await listed(''),
      seen: await listed('effect=observed'),
      onlyExpected: await listed('effect=expected'),
      unsized: await listed('effect=unsized'),
      unsplit: await listed('effect=unsplit'),
      endingSoon: await listed(`${active}&end=within_year`),
      endPassed: await listed(`${active}&end=passed`),
      overdue: await listed('workStatus=ongoing&timeliness=overdue'),
    }).toEqual({
      all: initiativeCount,
      seen: observedCount,
      onlyExpected: initiativeCount - observedCount,
      unsized: work.unsized,
      unsplit: work.unsplit,
      endingSoon: work.endingSoon,
      endPassed: work.endPassed,
      overdue: work.overdue,
    });
    expect(work).toMatchObject({ unsized: 1, endingSoon: 1, endPassed: 1 });
    for (const { type, initiatives } of work.actorTypes) {
      expect([type, await listed(`actorType=${type}`)]).toEqual([type, initiatives]);
    }
    for (const { code, initiatives } of work.municipalities) {
      expect([code, await listed(`municipality=${code}`)]).toEqual([code, initiatives]);
    }
  });

  it('do not count what is questioned, in any number, list or table', async () => {
    const initiative = await published(people, {
      ...serving('i10'),
      title: 'Ifrågasatt arbete',
      contributions: [toEffectGoal('i-e4')],
    });
    const seen = async () => {
      const { initiativeCount } = await effectGoal('i-e4');
      const { total } = await contributors('i-e4');
      const table = await exportOf('i-e4');
      const list = await readPublic<InitiativePage>(test, '/initiatives?effectGoal=i-e4');
      return [initiativeCount, total, list.total, table.includes('Ifrågasatt arbete')];
    };
    expect(await seen()).toEqual([1, 1, 1, true]);
    const [own] = initiative.contributions;
    const path = `/initiatives/${initiative.id}/contributions/${own?.id}/questioning`;
    const question = { question: 'Hur vet ni det?' };
    expect((await people.coordinator.post(path, question, { version: own?.version })).status).toBe(
      200,
    );
    expect(await seen()).toEqual([0, 0, 0, false]);
  });

  it('show each measure with what initiatives state of it, and never add shares', async () => {
    const stated = (measureCode: string, unit: string, value: string) =>
      contribution({
        effectGoalCode: 'i-e1',
        indicatorCode: 'i-e1-1',
        measureCode,
        unit,
        expected: [{ sex: null, birth: null, value }],
        byYear: 2029,
      });
    for (const value of ['40', '34']) {
      await published(people, {
        ...serving('i12'),
        contributions: [
          stated('i-e1-1-nya-foretag', 'companies', value),
          stated('i-e1-1-overlevnad', 'percent', value),
        ],
      });
    }
    const { measures } = await effectGoal('i-e1');
    expect(
      measures.map(({ code, latest, effects: { marks, sums, isAddable } }) => ({
        code,
        latest: latest?.value,
        marks: marks.map(({ year, change }) => `${year} ${change}`),
        sums: sums.map(({ year, total, initiatives }) => [year, total, initiatives]),
        isAddable,
      })),
    ).toEqual([
      {
        code: 'i-e1-1-nya-foretag',
        latest: '1484',
        marks: ['2029 34', '2029 40'],
        sums: [[2029, '74', 2]],
        isAddable: true,
      },
      {
        code: 'i-e1-1-overlevnad',
        latest: undefined,
        marks: ['2029 34', '2029 40'],
        sums: [],
        isAddable: false,
      },
    ]);
  });

  it('come as a table with a row for each size, in the language of the reader', async () => {
    const { id } = await published(people, {
      ...serving('i11'),
      title: '=Farlig titel',
      contributions: [
        contribution({
          effectGoalCode: 'i-e5',
          indicatorCode: 'i-e5-1',
          measureCode: 'i-e5-1-projekt',
          unit: 'count',
          expected: [{ sex: null, birth: null, value: '2.5' }],
        }),
      ],
    });
    const [heading, row] = (await exportOf('i-e5')).trimEnd().split('\r\n');
    expect(heading?.split(';').slice(0, 3)).toEqual([
      '\uFEFFInitiativ',
      'Initiativets id',
      'Aktör',
    ]);
    expect(row).toContain(`'=Farlig titel;${id};`);
    expect(row).toContain(';Väntad effekt;Ökar;;2,5;');
    expect((await exportOf('i-e5', 'lang=en')).split(';')[0]).toBe('\uFEFFInitiative');
    expect((await test.visitor.get('/effect-goals/x/export')).status).toBe(404);
    expect((await test.visitor.get('/effect-goals/x/initiatives')).status).toBe(404);
  });

  it('show of an initiative that contributes to several goals what it says of each', async () => {
    const stated = [toEffectGoal('i-e4'), toEffectGoal('i-e5'), contribution({ expected: [] })];
    const { id } = await published(people, { ...serving('i17'), contributions: stated });
    const goals = ['i-e4', 'i-e5', 'k-e1', 'k-e2'];
    const found = await Promise.all(goals.map((code) => contributors(code, '?limit=100')));
    expect(
      found.map(({ items }) => items.find((row) => row.id === id)?.expectedCount ?? 0),
    ).toEqual([1, 1, 1, 0]);
  });

  it('show the latest that is known of how many live in each municipality', async () => {
    const people = (place: string, period: string, value: string | null, more = {}) =>
      keep(test, { measure: 'l-e1-1-invanare', place, period, value, ...more });
    const inhabitantsOf = async (code: string) =>
      Object.fromEntries(
        (await effectGoal(code)).work.municipalities.flatMap(({ code: place, inhabitants }) =>
          inhabitants
            ? [[place, `${inhabitants.value} ${inhabitants.period} ${inhabitants.source}`]]
            : [],
        ),
      );
    expect(await inhabitantsOf('i-e6')).toEqual({});
    await people('2506', '2023', '2700');
    await people('2506', '2024', '2650');
    await people('2506', '2024', '2641', { revision: 2 });
    // Taken back: the year before stands.
    await people('2513', '2023', '15900');
    await people('2513', '2024', '15800');
    await people('2513', '2024', null, { revision: 2, status: 'missing' });
    // Of a part of those who live there, of the county, or of something else.
    await people('2514', '2024', '7800', { sex: 'women' });
    await keep(test, { measure: 'k-e1-1-sysselsatta', place: '2518', period: '2024', value: '80' });
    // Nothing but a change against a year, or nothing at all.
    await people('2521', '2024', '-2', { relativeToYear: 2020 });
    await people('2523', '2024', null);
    const known = { '2506': '2641 2024 SCB', '2513': '15900 2023 SCB' };
    expect(await inhabitantsOf('i-e6')).toEqual(known);
    const { municipalities } = (await effectGoal('i-e6')).work;
    expect(municipalities.find(({ code }) => code === '2506')).toMatchObject({
      initiatives: 0,
      perInhabitants: '0.00',
    });
    expect(await inhabitantsOf('k-e1')).toEqual(known);
  });

  it('show no inhabitants where the strategy does not say which measure counts them', async () => {
    await keep(test, { measure: 'l-e1-1-invanare', place: '2582', period: '2024', value: '7900' });
    const said = bundledStrategy();
    const { inhabitantsMeasure, ...region } = said.region;
    const countOf = async () =>
      (await effectGoal('l-e1')).work.municipalities.filter(({ inhabitants }) => inhabitants)
        .length;
    expect([inhabitantsMeasure, (await countOf()) > 0]).toEqual(['l-e1-1-invanare', true]);
    await loaderOf(test).load({ ...said, region });
    try {
      expect(await countOf()).toBe(0);
    } finally {
      expect(await loaderOf(test).load(said)).toMatchObject({ outcome: 'changed' });
    }
    expect(await countOf()).toBeGreaterThan(0);
    expect(await loaderOf(test).load(said)).toMatchObject({ outcome: 'unchanged' });
  });
});

describe('The map of effects', () => {
  it('has one flow for each initiative, action and goal, and says who states no effect', async () => {
    const two = await published(people, {
      ...serving('t05', 't06'),
      contributions: [toEffectGoal('t-e1'), toEffectGoal('t-e2'), toEffectGoal('t-e2')],
    });
    await draft(people, serving('t07'));
    const { rows } = await test.database.pool.query(
      `with made as (insert into initiative (owner_actor_id, title, summary, description, work_status,
          publication_state, contact_email, web_address, reference_number, perspective_codes,
          agenda_goals, published_at)
        values ($1, 'Utan effekt', '', '', 'ongoing', 'published', '', '', '', '{}', '{}', now())
        returning id)
      insert into initiative_action (initiative_id, action_id, is_primary)
        select made.id, action.id, true from made, action where action.code = 't08'
        returning initiative_id as id`,
      [people.actorId],
    );
    const effectMap = await flowsOf('area=transporter');
    expect(
      effectMap.flows.map(({ initiativeId, actionCode, effectGoalCode }) => [
        initiativeId,
        actionCode,
        effectGoalCode,
      ]),
    ).toEqual([
      [two.id, 't05', 't-e1'],
      [two.id, 't05', 't-e2'],
      [two.id, 't06', 't-e1'],
      [two.id, 't06', 't-e2'],
      [rows[0].id, 't08', null],
    ]);
    expect(effectMap.withoutEffect).toBe(1);
    expect(effectMap.effectGoals.map(({ code }) => code)).toEqual(['t-e1', 't-e2']);
    const ofEffectGoal = await flowsOf('effectGoal=t-e2');
    expect([
      ofEffectGoal.flows.length,
      ofEffectGoal.effectGoals.length,
      ofEffectGoal.withoutEffect,
    ]).toEqual([2, 1, 0]);
  });

  it('follows an area to the goals of others, and into its own from the actions of others', async () => {
    const across = await published(people, {
      ...serving('l14'),
      contributions: [toEffectGoal('k-e2')],
    });
    for (const area of ['livsmiljo', 'kompetens']) {
      const { flows, effectGoals } = await flowsOf(`area=${area}`);
      expect(flows).toContainEqual({
        initiativeId: across.id,
        actionCode: 'l14',
        effectGoalCode: 'k-e2',
        hasObserved: false,
      });
      expect(effectGoals.map(({ code }) => code)).toContain('k-e2');
    }
    expect((await flowsOf('area=livsmiljo')).effectGoals).toHaveLength(6);
  });

  it('shows what an actor owns or takes part in', async () => {
    const initiative = await published(people, {
      ...serving('l15'),
      partners: [{ actorId: people.otherActorId, role: 'Mäter' }],
    });
    const { initiatives, flows } = await flowsOf(`actor=${people.otherActorId}`);
    expect(initiatives.map(({ id }) => id)).toEqual([initiative.id]);
    expect(flows).toHaveLength(1);
  });
});

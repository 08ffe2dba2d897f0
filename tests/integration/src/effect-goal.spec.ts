import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EffectGoal, EffectGoalRow, EffectMap } from '@samhandling/contract';
import { readPublic, serving } from './coverage-fixtures.ts';
import {
  cast,
  contribution,
  draft,
  filed,
  move,
  published,
  submitted,
  type Cast,
} from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: Cast;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const goal = (code: string) => readPublic<EffectGoal>(test, `/effect-goals/${code}`);
const flowsOf = (query: string) => readPublic<EffectMap>(test, `/effect-map?${query}`);
/** To the goal itself: no indicator of it fits. */
const toGoal = (effectGoalCode: string) =>
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
    const before = await goal('i-e6');
    expect(before.municipalities).toHaveLength(14);
    expect(before.municipalities.every(({ initiatives }) => initiatives === 0)).toBe(true);
    const stated = () => ({ contributions: [toGoal('i-e6')] });
    await draft(people, { ...serving('i18'), ...stated() });
    await move(
      people.coordinator,
      await submitted(people, { ...serving('i18'), ...stated() }),
      'return',
      {
        reason: 'Beskriv mer.',
      },
    );
    expect(await goal('i-e6')).toEqual(before);
    const inPajala = await published(people, { ...serving('i18', 'i19'), ...stated() });
    await published(people, {
      ...serving('i18'),
      contributions: [toGoal('i-e6'), toGoal('i-e6')],
      placeScope: 'county',
      municipalityCodes: [],
    });
    await filed(people, inPajala.id, {
      observedEffects: [observed(inPajala.contributions[0]?.id ?? '')],
    });
    const after = await goal('i-e6');
    expect(after).toMatchObject({
      initiativeCount: 2,
      expectedCount: 3,
      observedCount: 1,
      countyWideInitiatives: 1,
    });
    expect(after.initiatives).toHaveLength(2);
    expect(after.otherContributions).toHaveLength(3);
    expect(after.actions.map(({ code, initiatives }) => [code, initiatives])).toEqual([
      ['i18', 2],
      ['i19', 1],
    ]);
    const reached = after.municipalities.filter(({ initiatives }) => initiatives > 0);
    expect(reached).toEqual([{ code: '2521', name: 'Pajala', initiatives: 1 }]);
  });
});

describe('The map of effects', () => {
  it('has one flow for each initiative, action and goal, and says who states no effect', async () => {
    const two = await published(people, {
      ...serving('t05', 't06'),
      contributions: [toGoal('t-e1'), toGoal('t-e2'), toGoal('t-e2')],
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
    const ofGoal = await flowsOf('effectGoal=t-e2');
    expect([ofGoal.flows.length, ofGoal.effectGoals.length, ofGoal.withoutEffect]).toEqual([
      2, 1, 0,
    ]);
  });

  it('follows an area to the goals of others, and into its own from the actions of others', async () => {
    const across = await published(people, {
      ...serving('l14'),
      contributions: [toGoal('k-e2')],
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

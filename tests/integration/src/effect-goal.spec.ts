import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ContributorPage, EffectGoal, EffectGoalRow } from '@samhandling/contract';
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
      agendaGoals: [9],
      specialisationCodes: ['fokus-rymd'],
    });
    const county = await published(people, {
      ...serving('i18'),
      contributions: [toEffectGoal('i-e6'), toEffectGoal('i-e6')],
      placeScope: 'county',
      municipalityCodes: [],
      perspectiveCodes: [],
      agendaGoals: [9],
      specialisationCodes: [],
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
    expect(after.work.aspects.filter(counted)).toMatchObject([
      { kind: 'perspective', code: 'perspektiv-hela-lanet', initiatives: 1, observed: 1 },
      { kind: 'agenda_goal', code: '9', initiatives: 2, observed: 1 },
      { kind: 'specialisation', code: 'fokus-rymd', initiatives: 1, observed: 1 },
    ]);
    expect(after.work.aspects).toHaveLength(30);
    const { items, total } = await contributors('i-e6');
    expect([total, items.map(({ id }) => id)]).toEqual([2, [inPajala.id, county.id]]);
    expect(items.map(({ expectedCount, observedCount }) => [expectedCount, observedCount])).toEqual(
      [
        [1, 1],
        [2, 0],
      ],
    );
  });

  it('show of an initiative that contributes to several goals what it says of each', async () => {
    const stated = [toEffectGoal('i-e4'), toEffectGoal('i-e5'), contribution({ expected: [] })];
    const { id } = await published(people, { ...serving('i17'), contributions: stated });
    const codes = ['i-e4', 'i-e5', 'k-e1', 'k-e2'];
    const found = await Promise.all(codes.map((code) => contributors(code, '?limit=100')));
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

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  EffectGoal,
  EffectGoalList,
  EffectMap,
  Initiative,
  Problem,
} from '@samhandling/contract';
import { readPublic, serving } from './coverage-fixtures.ts';
import {
  castOwners,
  dayBefore,
  monthsAgo,
  onDay,
  publishedPlan,
  save,
  today,
  type Owners,
} from './dated-initiative-fixtures.ts';
import { contribution, filed, move } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

const PAJALA = '2521';
const LULEA = '2580';

const PUBLISHED = monthsAgo(9);
const REPORTED = monthsAgo(7);
const MOVED = monthsAgo(6);
const HANDED_OVER = monthsAgo(5);
const QUESTIONED = monthsAgo(4);
const RELINKED = monthsAgo(3);
const ARCHIVED = monthsAgo(2);

/** To the goal itself: no indicator of it fits. */
const to = (effectGoalCode: string) =>
  contribution({
    effectGoalCode,
    indicatorCode: null,
    measureCode: null,
    unit: null,
    expected: [],
  });
const seen = (contributionId: string) => ({
  contributionId,
  sex: null,
  birth: null,
  value: null,
  unit: null,
  note: 'Fler hittar hit.',
  evidenceUrl: null,
  confidence: 'low' as const,
});

let test: PlatformTest;
let owners: Owners;
let initiative: Initiative;
beforeAll(async () => {
  test = await openTestApp();
  owners = await castOwners(test);
  await liveOneLife();
});
afterAll(() => test.close());

/** One initiative that is reported, moved, handed over, questioned, linked anew and archived. */
async function liveOneLife() {
  const { people, association, company } = owners;
  const first = {
    ...serving('t04'),
    municipalityCodes: [PAJALA],
    endsOn: QUESTIONED,
    contributions: [to('t-e1'), to('k-e1')],
  };
  initiative = await onDay(test, PUBLISHED, () => publishedPlan(owners, first));
  const [toTourism, toSkills] = initiative.contributions;
  await onDay(test, REPORTED, () =>
    filed(people, initiative.id, {
      workStatus: 'ongoing',
      observedEffects: [seen(toTourism?.id ?? '')],
    }),
  );
  const kept = first.contributions.map((body, position) => ({
    ...body,
    id: initiative.contributions[position]?.id ?? body.id,
  }));
  const moved = {
    ...first,
    workStatus: 'ongoing' as const,
    municipalityCodes: [LULEA],
    contributions: kept,
  };
  await onDay(test, MOVED, () => save(owners, initiative.id, association, moved));
  await onDay(test, HANDED_OVER, () => save(owners, initiative.id, company, moved));
  await onDay(test, QUESTIONED, async () => {
    const path = `/initiatives/${initiative.id}/contributions/${toSkills?.id}/questioning`;
    const { body } = await people.coordinator.get<Initiative>(`/initiatives/${initiative.id}`);
    const version = body.contributions.find(({ id }) => id === toSkills?.id)?.version ?? 0;
    const { status } = await people.coordinator.post(
      path,
      { question: 'Hur vet ni det?' },
      { version },
    );
    expect(status).toBe(200);
  });
  await onDay(test, RELINKED, () =>
    save(owners, initiative.id, company, { ...moved, ...serving('l14') }),
  );
  await onDay(test, ARCHIVED, async () => {
    const { body } = await people.coordinator.get<Initiative>(`/initiatives/${initiative.id}`);
    await move(people.coordinator, body, 'archiving');
  });
}

const mapOn = (day: string, filter = '') =>
  readPublic<EffectMap>(test, `/effect-map?${filter}&asOf=${day}`);
const effectGoalsOn = (day: string) =>
  readPublic<EffectGoalList>(test, `/effect-goals?asOf=${day}`);
const effectGoalOn = (code: string, day: string) =>
  readPublic<EffectGoal>(test, `/effect-goals/${code}?asOf=${day}`);

const withWork = <Item extends { initiatives: number }>(items: readonly Item[]) =>
  items.filter(({ initiatives }) => initiatives > 0);

/** What the map, the list of goals and the page of one goal tell of the day. */
async function toldOf(day: string) {
  const map = await mapOn(day);
  const { items } = await effectGoalsOn(day);
  const { initiativeCount, observedCount, work, actions } = await effectGoalOn('t-e1', day);
  return {
    map: withWork(map.effectGoals).map(({ code, observed }) => `${code} ${observed}`),
    effectGoals: items.flatMap((effectGoal) =>
      effectGoal.initiativeCount > 0 ? [`${effectGoal.code} ${effectGoal.observedCount}`] : [],
    ),
    effectGoal: [initiativeCount, observedCount],
    leads: map.actorTypes.map(({ actorType }) => actorType),
    leadsToEffectGoal: withWork(work.actorTypes).map(({ type }) => type),
    places: map.municipalities.map(({ code }) => code),
    placesOfEffectGoal: withWork(work.municipalities).map(({ code }) => code),
    sections: withWork(map.sections).map(({ code }) => code),
    served: actions.map(({ code }) => code),
  };
}

describe('The effects of an earlier day', () => {
  const nothing = {
    map: [],
    effectGoals: [],
    effectGoal: [0, 0],
    leads: [],
    leadsToEffectGoal: [],
    places: [],
    placesOfEffectGoal: [],
    sections: [],
    served: [],
  };
  const asPublished = () => ({
    map: ['t-e1 0', 'k-e1 0'],
    effectGoals: ['t-e1 0', 'k-e1 0'],
    effectGoal: [1, 0],
    leads: ['civil_society'],
    leadsToEffectGoal: ['civil_society'],
    places: [PAJALA],
    placesOfEffectGoal: [PAJALA],
    sections: [sectionOf('t04')],
    served: ['t04'],
  });
  const asReported = () => ({
    ...asPublished(),
    map: ['t-e1 1', 'k-e1 0'],
    effectGoals: ['t-e1 1', 'k-e1 0'],
    effectGoal: [1, 1],
  });
  const asMoved = () => ({ ...asReported(), places: [LULEA], placesOfEffectGoal: [LULEA] });
  const asHandedOver = () => ({
    ...asMoved(),
    leads: ['company'],
    leadsToEffectGoal: ['company'],
  });
  const asQuestioned = () => ({ ...asHandedOver(), map: ['t-e1 1'], effectGoals: ['t-e1 1'] });
  const asRelinked = () => ({
    ...asQuestioned(),
    sections: [sectionOf('l14')],
    served: ['l14'],
  });

  let sections: Record<string, string>;
  const sectionOf = (action: string) => sections[action] ?? '';
  beforeAll(async () => {
    const { items } = await readPublic<{ items: { code: string; section: { code: string } }[] }>(
      test,
      '/actions?limit=100',
    );
    sections = Object.fromEntries(items.map(({ code, section }) => [code, section.code]));
  });

  it.each([
    ['nothing before it was published', dayBefore(PUBLISHED), dayBefore(PUBLISHED), () => nothing],
    ['what an initiative says from that day', PUBLISHED, dayBefore(REPORTED), asPublished],
    ['what it has seen, from the day of the report', REPORTED, dayBefore(MOVED), asReported],
    ['its new places from the day of the change', MOVED, dayBefore(HANDED_OVER), asMoved],
    ['its new owner from that day', HANDED_OVER, dayBefore(QUESTIONED), asHandedOver],
    [
      'no contribution from the day it was questioned',
      QUESTIONED,
      dayBefore(RELINKED),
      asQuestioned,
    ],
    ['what it serves since', RELINKED, dayBefore(ARCHIVED), asRelinked],
    ['nothing from the day it was archived', ARCHIVED, today, () => nothing],
  ])('are %s', async (_what, from, until, told) => {
    expect(await toldOf(from)).toEqual(told());
    expect(await toldOf(until)).toEqual(told());
  });

  it('do not name an initiative that was archived since, though they count it', async () => {
    const { id } = await onDay(test, RELINKED, () =>
      publishedPlan(owners, { ...serving('t05'), contributions: [to('i-e6')] }),
    );
    const map = await mapOn(dayBefore(ARCHIVED));
    expect([map.initiatives, map.named?.map((one) => one.id)]).toEqual([2, [id]]);
    expect(JSON.stringify(map)).not.toContain(initiative.id);
    const { status } = await test.visitor.get(`/initiatives/${initiative.id}`);
    // Its own page stays readable.
    expect(status).toBe(200);
  });

  it('are chosen by what was true then', async () => {
    const countOf = async (filter: string, day: string) => (await mapOn(day, filter)).initiatives;
    expect(await countOf(`municipality=${PAJALA}`, REPORTED)).toBe(1);
    expect(await countOf(`municipality=${PAJALA}`, MOVED)).toBe(0);
    expect(await countOf('actorType=company', MOVED)).toBe(0);
    expect(await countOf('actorType=company', HANDED_OVER)).toBe(1);
    expect(await countOf('effectGoal=k-e1', HANDED_OVER)).toBe(1);
    expect(await countOf('effectGoal=k-e1', QUESTIONED)).toBe(0);
    expect(await countOf('action=t04', QUESTIONED)).toBe(1);
    expect(await countOf('action=t04', RELINKED)).toBe(0);
  });

  it('say whose end was near, and whose had passed', async () => {
    const endsOn = async (day: string) => {
      const { work } = await effectGoalOn('t-e1', day);
      return { endingSoon: work.endingSoon, endPassed: work.endPassed };
    };
    expect(await endsOn(PUBLISHED)).toEqual({ endingSoon: 0, endPassed: 0 });
    expect(await endsOn(REPORTED)).toEqual({ endingSoon: 1, endPassed: 0 });
    expect(await endsOn(RELINKED)).toEqual({ endingSoon: 0, endPassed: 1 });
  });

  it('say which day they are of, and from which day links are kept', async () => {
    for (const read of [mapOn, effectGoalsOn, (day: string) => effectGoalOn('t-e1', day)]) {
      const days = async (day: string) => {
        const { asOf, linksKnownFrom } = await read(day);
        return { asOf, linksKnownFrom };
      };
      const longAgo = dayBefore(PUBLISHED);
      expect(await days(longAgo)).toEqual({ asOf: longAgo, linksKnownFrom: PUBLISHED });
      expect(await days(MOVED)).toEqual({ asOf: MOVED, linksKnownFrom: null });
    }
  });

  it.each(['/effect-map', '/effect-goals', '/effect-goals/t-e1'])(
    'of a day to come are refused: %s',
    async (path) => {
      const { status, body } = await test.visitor.get<Problem>(`${path}?asOf=2999-01-01`);
      expect([status, body.errors?.[0]?.field]).toEqual([400, '/asOf']);
    },
  );

  it('without a day are those of today', async () => {
    const { asOf, linksKnownFrom, initiatives } = await readPublic<EffectMap>(test, '/effect-map');
    expect({ asOf, linksKnownFrom, initiatives }).toEqual({
      asOf: today,
      linksKnownFrom: null,
      initiatives: 1,
    });
  });
});

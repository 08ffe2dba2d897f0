import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Initiative, InitiativeBody, WorkOverTime } from '@samhandling/contract';
import { addMonths, stockholmDate } from '@samhandling/domain';
import { seedActor } from '@samhandling/api/testing';
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
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
const today = stockholmDate(new Date());
const inMonths = (months: number) => addMonths(today, months);

beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const overTime = (query: string) =>
  readPublic<WorkOverTime>(test, `/initiatives/over-time?${query}`);
/** As if it was published, and has last reported, so many months ago. */
const age = ({ id }: Initiative, months: number) =>
  test.database.pool.query(
    `update initiative set published_at = now() - make_interval(months => $2) where id = $1`,
    [id, months],
  );
const work = (action: string, body: Partial<InitiativeBody>) =>
  published(people, { ...serving(action), startsOn: inMonths(-12), endsOn: null, ...body });

describe('Initiatives over time', () => {
  it('are counted in groups, with what is silent apart from what is active', async () => {
    const silent = await work('l11', { title: 'Tyst' });
    await age(silent, 12);
    await work('l11', { title: 'Sist', endsOn: inMonths(20) });
    await work('l11', { title: 'Utan slut' });
    await work('l11', { title: 'Först', endsOn: inMonths(3) });
    for (const workStatus of ['idea', 'planned', 'paused', 'completed', 'cancelled'] as const) {
      await work('l11', { title: workStatus, workStatus, endsOn: inMonths(20) });
    }
    const all = await overTime('action=l11');
    expect(all.groups).toEqual([
      { group: 'active', count: 3 },
      { group: 'silent', count: 1 },
      { group: 'planned', count: 1 },
      { group: 'paused', count: 1 },
      { group: 'idea', count: 1 },
      { group: 'completed', count: 1 },
      { group: 'cancelled', count: 1 },
    ]);
    expect(all.items.map(({ group, title }) => [group, title])).toEqual([
      ['active', 'Först'],
      ['active', 'Sist'],
      ['active', 'Utan slut'],
      ['silent', 'Tyst'],
      ['planned', 'planned'],
      ['paused', 'paused'],
      ['idea', 'idea'],
      ['completed', 'completed'],
      ['cancelled', 'cancelled'],
    ]);
    expect(all.days.find(({ on }) => on === inMonths(12))?.active).toBe(2);
    expect(all).toMatchObject({ total: 9, activeNextYear: 2, endPassed: 0, reportsOverdue: 1 });
    // Planned, ongoing and paused ones.
    expect(all.reportsExpected).toBe(6);
    const second = await overTime('action=l11&limit=4&page=2');
    expect(second).toMatchObject({ total: 9, page: 2, limit: 4, groups: all.groups });
    expect(second.items.map(({ title }) => title)).toEqual([
      'planned',
      'paused',
      'idea',
      'completed',
    ]);
  });

  const ON = [-30, -18, -6, 0, 6, 12, 24].map(inMonths);
  it.each<[string, string, Partial<InitiativeBody>, string]>([
    [
      'from its start to its end',
      'l12',
      { startsOn: inMonths(-19), endsOn: inMonths(7) },
      '0111100',
    ],
    ['all the time where it says no dates', 'l13', { startsOn: null, endsOn: null }, '1111111'],
    ['today where its end has passed, and not after', 'l14', { endsOn: inMonths(-7) }, '0011000'],
    ['from today where its start has not come', 'l15', { startsOn: inMonths(4) }, '0001111'],
    [
      'until its end where it is completed',
      'l16',
      { workStatus: 'completed', startsOn: inMonths(-19), endsOn: inMonths(-5) },
      '0110000',
    ],
    ['not where it is completed at an unknown time', 'l17', { workStatus: 'completed' }, '0000000'],
    ['not where it is an idea', 'l18', { workStatus: 'idea' }, '0000000'],
    ['not where it is paused', 'l19', { workStatus: 'paused' }, '0000000'],
    ['not where it is cancelled', 'l20', { workStatus: 'cancelled' }, '0000000'],
    ['not where it is planned', 'l21', { workStatus: 'planned' }, '0000000'],
  ])('counts work %s', async (_, action, body, expected) => {
    await work(action, body);
    const { days } = await overTime(`action=${action}`);
    const at = (on: string) => days.findLast((day) => day.on <= on)?.active;
    expect(ON.map(at).join('')).toBe(expected);
  });

  it('counts silent work until it fell silent, and planned work after today', async () => {
    await age(await work('l22', { endsOn: inMonths(20) }), 12);
    await work('l22', { workStatus: 'planned', startsOn: inMonths(-2), endsOn: inMonths(8) });
    await work('l22', { workStatus: 'planned', startsOn: inMonths(5) });
    const { days } = await overTime('action=l22');
    const at = (months: number) => {
      const day = days.findLast(({ on }) => on <= inMonths(months));
      return [day?.active, day?.withPlanned];
    };
    expect([-6, -2, 0, 3, 7, 12].map(at)).toEqual([
      [1, 1],
      [0, 0],
      [0, 0],
      [0, 1],
      [0, 2],
      [0, 1],
    ]);
  });

  it('tells what each says it contributes to, and where it is on site', async () => {
    const one = await work('l23', {
      placeScope: 'municipalities',
      municipalityCodes: ['2580', '2505'],
      contributions: [
        contribution(),
        contribution({
          effectGoalCode: 'l-e1',
          indicatorCode: null,
          measureCode: null,
          unit: null,
          expected: [],
        }),
      ],
    });
    await work('l23', { contributions: [] });
    await filed(people, one.id, {
      observedEffects: [
        {
          contributionId: one.contributions[1]?.id ?? '',
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
    const { items, withoutEffect } = await overTime('action=l23');
    const line = items.find(({ id }) => id === one.id);
    expect(line?.municipalities.map(({ name }) => name)).toEqual(['Arvidsjaur', 'Luleå']);
    expect(line?.effectGoals.map(({ code, isObserved }) => [code, isObserved])).toEqual([
      ['l-e1', true],
      ['k-e1', false],
    ]);
    expect(line?.lastReportOn).toBe(today);
    expect(withoutEffect).toBe(1);
  });

  it('are chosen by action, actor, area, section and municipality, and only published', async () => {
    const { id } = await seedActor(test, { type: 'municipality' });
    const mine: TestPeople = {
      ...people,
      actorId: people.otherActorId,
      editor: people.otherEditor,
    };
    const partner = await published(mine, {
      ...serving('t05'),
      partners: [{ actorId: id, role: 'Lokaler' }],
      placeScope: 'municipalities',
      municipalityCodes: ['2514'],
    });
    await submitted(mine, serving('t05'));
    await draft(mine, serving('t05'));
    const coordinatorSees = await people.coordinator.get<WorkOverTime>(
      '/initiatives/over-time?action=t05',
    );
    const idsOf = ({ items }: WorkOverTime) => items.map((item) => item.id);
    expect(idsOf(coordinatorSees.body)).toEqual([partner.id]);
    for (const query of [
      'action=t05',
      `actor=${id}`,
      `actor=${people.otherActorId}`,
      'area=transporter',
      'municipality=2514',
    ]) {
      expect([query, idsOf(await overTime(query))]).toEqual([query, [partner.id]]);
    }
    const { body } = await people.coordinator.get<Initiative>(`/initiatives/${partner.id}`);
    await move(people.coordinator, body, 'archiving');
    expect(await overTime('action=t05')).toMatchObject({ total: 0, groups: [], items: [] });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActionComparison, Initiative, Problem } from '@samhandling/contract';
import { seedActor } from '@samhandling/api/testing';
import { own, readPublic, serving } from './coverage-fixtures.ts';
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
import { filed, move } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

const PAJALA = '2521';
const KIRUNA = '2584';

const PUBLISHED = monthsAgo(9);
const BEGUN = monthsAgo(7);
const SPREAD = monthsAgo(6);
const ENDED = monthsAgo(4);
const RELINKED = monthsAgo(3);
const ARCHIVED = monthsAgo(2);

let test: PlatformTest;
let owners: Owners;
let kept: Initiative;
let moved: Initiative;
let archived: Initiative;
beforeAll(async () => {
  test = await openTestApp();
  owners = await castOwners(test);
  const { people, association } = owners;
  const body = { ...serving('t04'), municipalityCodes: [PAJALA] };
  const asTitled = (title: string) =>
    onDay(test, PUBLISHED, () => publishedPlan(owners, { ...body, title }));
  kept = await asTitled('Besöksnäring året runt');
  moved = await asTitled('Ånga på norrbanan');
  archived = await asTitled('Aldrig mer nämnt');
  await fileOn(BEGUN, 'ongoing');
  await onDay(test, SPREAD, () =>
    save(owners, kept.id, association, {
      ...body,
      title: kept.title,
      workStatus: 'ongoing',
      municipalityCodes: [PAJALA, KIRUNA],
    }),
  );
  await fileOn(ENDED, 'completed');
  await onDay(test, RELINKED, () =>
    save(owners, moved.id, association, { ...body, ...serving('l14'), title: moved.title }),
  );
  await onDay(test, ARCHIVED, async () => {
    const { body: now } = await people.coordinator.get<Initiative>(`/initiatives/${archived.id}`);
    await move(people.coordinator, now, 'archiving');
  });
});
afterAll(() => test.close());

/** The clock of the application can't be stopped: the day of the latest report is put right afterwards. */
async function fileOn(day: string, workStatus: 'ongoing' | 'completed') {
  await onDay(test, day, () => filed(owners.people, kept.id, { workStatus }));
  const { pool } = test.database;
  await pool.query('update initiative set last_report_on = $2 where id = $1', [kept.id, day]);
}

const compared = (day: string, code = 't04') =>
  readPublic<ActionComparison>(test, `/actions/${code}/comparison?asOf=${day}`);

/** What has happened to initiatives since the day: how many and by which names. */
async function toldOf(day: string, code?: string) {
  const { changes, reported } = await compared(day, code);
  return {
    changes: Object.fromEntries(
      changes.map(({ change, count, initiatives }) => [
        change,
        [count, ...initiatives.map(({ title }) => title)],
      ]),
    ),
    reported,
  };
}

describe('An action compared with an earlier day', () => {
  it.each([
    [
      'tells that all that is there is new, before anything was published',
      dayBefore(PUBLISHED),
      { changes: { arrived: [1, 'Besöksnäring året runt'] }, reported: 1 },
    ],
    [
      'names what was closed and what serves another action, and only counts what was archived',
      PUBLISHED,
      {
        changes: { closed: [1, 'Besöksnäring året runt'], left: [2, 'Ånga på norrbanan'] },
        reported: 1,
      },
    ],
    [
      'tells nothing of an initiative that was closed by then',
      ENDED,
      { changes: { left: [2, 'Ånga på norrbanan'] }, reported: 0 },
    ],
    ['knows what was linked with it then', RELINKED, { changes: { left: [1] }, reported: 0 }],
    ['tells nothing of what was archived by then', ARCHIVED, { changes: {}, reported: 0 }],
    ['has nothing to tell of today', today, { changes: {}, reported: 0 }],
  ])('%s', async (_what, day, told) => {
    expect(await toldOf(day)).toEqual(told);
  });

  it('tells the action that an initiative was linked with that it is new there', async () => {
    expect(await toldOf(dayBefore(RELINKED), 'l14')).toEqual({
      changes: { arrived: [1, 'Ånga på norrbanan'] },
      reported: 0,
    });
  });

  it('never tells the title of what was archived since', async () => {
    expect(JSON.stringify(await compared(PUBLISHED))).not.toContain(archived.title);
  });

  it.each([
    ['one municipality', dayBefore(SPREAD), [PAJALA]],
    ['both', SPREAD, [PAJALA, KIRUNA]],
    ['none, since nothing was active', ENDED, []],
  ])('says how far its work reached: %s', async (_what, day, codes) => {
    const { then, now } = await compared(day);
    expect(Object.keys(then.coverage.reach.sites).toSorted()).toEqual(codes);
    expect(now.coverage.reach.sites).toEqual({});
  });

  it('says who was responsible then, and who is now', async () => {
    const { id: actorId } = await seedActor(test, { name: 'Gällivare näringsliv' });
    await own(test, owners.people, { actorId, action: 't04' });
    const { then, now } = await compared(dayBefore(today));
    expect([then.lead, then.coverage.ownership]).toEqual([null, 'none']);
    expect([now.lead?.name, now.coverage.ownership]).toEqual(['Gällivare näringsliv', 'owned']);
  });

  it('says which day it is of, and from which day links are kept', async () => {
    const longAgo = dayBefore(PUBLISHED);
    expect(await compared(longAgo)).toMatchObject({
      asOf: longAgo,
      today,
      linksKnownFrom: PUBLISHED,
    });
    expect(await compared(SPREAD)).toMatchObject({ asOf: SPREAD, linksKnownFrom: null });
  });

  it.each([
    ['a day to come', 't04', '?asOf=2999-01-01', 400],
    ['no day', 't04', '', 400],
    ['an action that there is not', 'x99', `?asOf=${today}`, 404],
  ])('is refused for %s', async (_what, code, query, expected) => {
    const { status } = await test.visitor.get<Problem>(`/actions/${code}/comparison${query}`);
    expect(status).toBe(expected);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ActivityEntry,
  ActivityMonth,
  ActorPage,
  HistoryEvent,
  HistorySubject,
  InitiativePage,
} from '@samhandling/contract';
import { addMonths } from '@samhandling/domain';
import { seedActor } from '@samhandling/api/testing';
import { readPublic } from './coverage-fixtures.ts';
import { today } from './made-up-initiatives.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';
import { atTime } from './told-time.ts';

/** The first and the last moment of October 2025 in Sweden, and the moments outside. */
const BEFORE = '2025-09-30T21:59:59Z';
const FIRST = '2025-09-30T22:00:00Z';
const LAST = '2025-10-31T22:59:59Z';
const AFTER = '2025-10-31T23:00:00Z';

let test: PlatformTest;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const october = () => readPublic<ActivityMonth>(test, '/activity/months/2025-10');
const initiatives = async (query: string) =>
  (await readPublic<InitiativePage>(test, `/initiatives?${query}`)).items.map(({ id }) => id);

const tell = (at: string, event: HistoryEvent, subject: HistorySubject, id: string) =>
  atTime(
    test,
    at,
    'insert into history_entry (subject_type, subject_id, event) values ($1, $2, $3)',
    [subject, id, event],
  );

async function seedInitiative(
  changes: { ownerActorId?: string; state?: string; endsOn?: string } = {},
): Promise<string> {
  const id = randomUUID();
  const owner = changes.ownerActorId ?? (await seedActor(test)).id;
  await test.database.pool.query(
    `insert into initiative (id, owner_actor_id, title, summary, description, work_status,
      publication_state, contact_email, web_address, reference_number, perspective_codes, agenda_goals,
      published_at, ends_on)
     values ($1, $2, 'Initiativ', '', '', 'ongoing', $3, '', '', '', '{}', '{}', now(), $4)`,
    [id, owner, changes.state ?? 'published', changes.endsOn ?? null],
  );
  return id;
}

describe('A month of the history', () => {
  it('is empty before anything happens', async () => {
    expect(await october()).toEqual({
      month: '2025-10',
      published: { initiatives: 0, actors: 0 },
      reported: 0,
      ended: 0,
      actors: 0,
      owned: [],
      contributed: [],
      released: [],
    });
  });

  it('counts what was published in Swedish time, and from how many actors; the list is as long', async () => {
    const { id: ownerActorId } = await seedActor(test);
    const published = [
      await seedInitiative({ ownerActorId }),
      await seedInitiative({ ownerActorId }),
      await seedInitiative(),
    ];
    await tell(FIRST, 'initiative.published', 'initiative', published[0] ?? '');
    // Published twice, as after a return: it counts once.
    await tell(LAST, 'initiative.published', 'initiative', published[1] ?? '');
    await tell(LAST, 'initiative.published', 'initiative', published[1] ?? '');
    await tell(LAST, 'initiative.published', 'initiative', published[2] ?? '');
    await tell(BEFORE, 'initiative.published', 'initiative', await seedInitiative());
    await tell(AFTER, 'initiative.published', 'initiative', await seedInitiative());
    const archived = await seedInitiative({ state: 'archived' });
    await tell(LAST, 'initiative.published', 'initiative', archived);
    expect((await october()).published).toEqual({ initiatives: 3, actors: 2 });
    expect((await initiatives('publishedIn=2025-10')).toSorted()).toEqual(published.toSorted());
  });

  it('counts the initiatives that reported and that reached their end, as the lists do', async () => {
    const [one, two] = [
      await seedInitiative({ endsOn: '2025-10-01' }),
      await seedInitiative({ endsOn: '2025-10-31' }),
    ];
    await seedInitiative({ endsOn: '2025-09-30' });
    await seedInitiative({ endsOn: '2025-11-01' });
    await tell(FIRST, 'status_report.filed', 'initiative', one);
    await tell(LAST, 'status_report.filed', 'initiative', one);
    await tell(BEFORE, 'status_report.filed', 'initiative', two);
    expect(await october()).toMatchObject({ reported: 1, ended: 2 });
    expect(await initiatives('reportedIn=2025-10')).toEqual([one]);
    expect((await initiatives('endsIn=2025-10')).toSorted()).toEqual([one, two].toSorted());
    expect(await initiatives('endsFrom=2025-10-31&endsTo=2025-11-01&sort=ends')).toHaveLength(2);
  });

  it('counts new actors, as the list does', async () => {
    const { id } = await seedActor(test);
    await tell(LAST, 'actor.admitted', 'actor', id);
    expect((await october()).actors).toBe(1);
    const { items } = await readPublic<ActorPage>(test, '/actors?admittedIn=2025-10');
    expect(items.map((actor) => actor.id)).toEqual([id]);
  });

  it('names the actions that got an owner or a contributing actor, or lost an owner', async () => {
    const own = (code: string, role: string, confirmedOn: string | null, releasedOn?: string) =>
      seedActor(test).then(({ id }) =>
        test.database.pool.query(
          `insert into ownership (action_id, actor_id, role, state, opened_on, confirmed_on, released_on)
           select id, $2, $3, $4, '2025-09-01', $5, $6 from action where code = $1`,
          [
            code,
            id,
            role,
            releasedOn ? 'released' : confirmedOn ? 'confirmed' : 'claimed',
            confirmedOn,
            releasedOn ?? null,
          ],
        ),
      );
    await own('l01', 'lead', '2025-10-01');
    await own('l02', 'contributing', '2025-10-31');
    await own('l03', 'lead', '2025-09-15', '2025-10-15');
    await own('l04', 'lead', '2025-09-30');
    await own('l05', 'lead', '2025-11-01');
    // Claimed and never confirmed, and then released: nothing that the public saw.
    await own('l06', 'lead', null, '2025-10-15');
    const { owned, contributed, released } = await october();
    const codes = (some: ActivityMonth['owned']) => some.map(({ code }) => code);
    expect([owned, contributed, released].map(codes)).toEqual([['l01'], ['l02'], ['l03']]);
  });

  it('is listed event by event, page by page', async () => {
    const list = (query: string) =>
      readPublic<{ items: ActivityEntry[] }>(test, `/activity?month=2025-10&${query}`);
    const all = (await list('limit=50')).items;
    expect(all.length).toBeGreaterThan(5);
    expect(all.every(({ at }) => at >= '2025-09-30T22:00' && at < '2025-10-31T23:00')).toBe(true);
    const pages = [await list('limit=3&page=1'), await list('limit=3&page=2')];
    expect(pages.flatMap(({ items }) => items)).toEqual(all.slice(0, 6));
  });

  it('can be the last that has passed', async () => {
    const { month } = await readPublic<ActivityMonth>(test, '/activity/months/last');
    expect(month).toBe(addMonths(`${today.slice(0, 7)}-01`, -1).slice(0, 7));
  });

  it.each(['2025-13', '2025-1', '0000-01', 'oktober'])('is not %s', async (month) => {
    expect((await test.visitor.get(`/activity/months/${month}`)).status).toBe(400);
    expect((await test.visitor.get(`/initiatives?publishedIn=${month}`)).status).toBe(400);
  });
});

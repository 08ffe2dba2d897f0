import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ActivityEntry, Desk, Ownership } from '@samhandling/contract';
import { seedAccount, seedActor, type TestClient } from '@samhandling/api/testing';
import {
  cast,
  draft,
  filed,
  move,
  published,
  reportDraft,
  submitted,
  type TestPeople,
} from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
});
beforeEach(async () => {
  people = await cast(test);
});
afterAll(() => test.close());

const deskOf = async (client: TestClient, query = '') => {
  const { status, body } = await client.get<Desk>(`/desk?limit=100&${query}`);
  expect(status).toBe(200);
  return body;
};
const itemsOf = ({ groups }: Desk) => groups.flatMap(({ items }) => items);
const kindsOf = (desk: Desk, initiativeId: string) =>
  itemsOf(desk)
    .filter(({ initiative }) => initiative?.id === initiativeId)
    .map(({ kind }) => kind);
/** Published so long ago that a report is late. */
const age = (id: string, months: number) =>
  test.database.pool.query(
    `update initiative set published_at = now() - make_interval(months => $2) where id = $1`,
    [id, months],
  );

describe('The desk', () => {
  it('shows an owner what waits, most pressing first', async () => {
    const begun = await draft(people, { title: 'Påbörjat' });
    const back = await move(people.coordinator, await submitted(people), 'return', {
      reason: 'Vilka byar?',
    });
    const unstated = () => published(people, { contributions: [] });
    const [due, overdue, reporting] = [await unstated(), await unstated(), await unstated()];
    await age(due.id, 7);
    await age(overdue.id, 14);
    const report = await reportDraft(people, reporting.id);
    const desk = await deskOf(people.editor);
    const items = itemsOf(desk);
    expect(items.map(({ kind, initiative }) => [kind, initiative?.id])).toEqual([
      ['initiative_returned', back.id],
      ['report_overdue', overdue.id],
      ['report_due', due.id],
      ['report_draft', reporting.id],
      ['initiative_draft', begun.id],
    ]);
    expect(items[0]?.note).toBe('Vilka byar?');
    expect(items[3]?.reportId).toBe(report.id);
    expect(items[1]?.dueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(desk.own).toMatchObject({ total: 5 });
    expect(desk.own.items).toHaveLength(5);
    expect(desk.overdue).toMatchObject({ items: [], total: 0 });
  });

  it('shows the coordinator what to review, confirm and admit, and who is late', async () => {
    const waiting = await submitted(people);
    const late = await published(people);
    await age(late.id, 14);
    const claimer = await seedActor(test);
    const boss = await test.as(
      await seedAccount(test, { memberships: [{ actorId: claimer.id, role: 'administrator' }] }),
    );
    await boss.post<Ownership>('/actions/l05/ownerships', {
      actorId: claimer.id,
      role: 'contributing',
      note: '',
    });
    const asking = await seedActor(test, { state: 'requested' });
    const desk = await deskOf(people.coordinator);
    expect(kindsOf(desk, waiting.id)).toEqual(['initiative_to_review']);
    expect(
      itemsOf(desk)
        .filter(({ actor }) => actor?.id === claimer.id)
        .map(({ kind, action }) => [kind, action?.code]),
    ).toEqual([['ownership_to_confirm', 'l05']]);
    expect(
      itemsOf(desk)
        .filter(({ actor }) => actor?.id === asking.id)
        .map(({ kind }) => kind),
    ).toEqual(['actor_to_admit']);
    expect(desk.overdue.items.map(({ id }) => id)).toContain(late.id);
    const administrator = await deskOf(people.administrator);
    expect(itemsOf(administrator).map(({ kind }) => kind)).toEqual(
      expect.not.arrayContaining(['initiative_to_review']),
    );
    expect(itemsOf(administrator).map(({ actor }) => actor?.id)).toContain(asking.id);
  });

  it('shows an actor’s administrator what the coordinator proposes', async () => {
    const { id } = await seedActor(test);
    const as = async (role: 'editor' | 'administrator') =>
      test.as(await seedAccount(test, { memberships: [{ actorId: id, role }] }));
    const [editor, administrator] = [await as('editor'), await as('administrator')];
    await people.coordinator.post('/actions/l06/ownerships', {
      actorId: id,
      role: 'contributing',
      note: 'Ni kan detta.',
    });
    const items = itemsOf(await deskOf(administrator));
    expect(items).toMatchObject([
      { kind: 'ownership_to_accept', action: { code: 'l06' }, note: 'Ni kan detta.' },
    ]);
    expect((await deskOf(editor)).groups).toEqual([]);
  });

  it('shows a person only what concerns that person', async () => {
    const { id } = await draft(people);
    await submitted(people);
    expect((await people.visitor.get('/desk')).status).toBe(401);
    for (const client of [people.otherEditor, people.councillor]) {
      expect(await deskOf(client)).toMatchObject({
        groups: [],
        own: { items: [], total: 0 },
        overdue: { items: [], total: 0 },
      });
    }
    expect(JSON.stringify(await deskOf(people.coordinator))).not.toContain(id);
  });
});

describe('A full desk', () => {
  it('shows the first of each kind, counts all of it, and gives a page of one list', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 7; at += 1) ids.push((await draft(people, { title: `Utkast ${at}` })).id);
    const back = await move(people.coordinator, await submitted(people), 'return', {
      reason: 'Vilka byar?',
    });
    const { body } = await people.editor.get<Desk>('/desk');
    expect(body.groups.map(({ kind, total, items }) => [kind, total, items.length])).toEqual([
      ['initiative_returned', 1, 1],
      ['initiative_draft', 7, 5],
    ]);
    // What has waited longest stands first.
    const idsOf = (items: Desk['groups'][number]['items'] = []) =>
      items.map(({ initiative }) => initiative?.id);
    expect(idsOf(body.groups[1]?.items)).toEqual(ids.slice(0, 5));
    expect([body.own.total, body.own.items.length]).toEqual([8, 5]);
    const page = async (query: string) => (await people.editor.get<Desk>(`/desk?${query}`)).body;
    const second = await page('show=initiative_draft&limit=5&page=2');
    expect(second.groups.map(({ total, items }) => [total, idsOf(items)])).toEqual([
      [7, ids.slice(5)],
    ]);
    expect([second.own.items, second.overdue.items]).toEqual([[], []]);
    const own = await page('show=own&limit=5&page=2');
    expect([own.groups, own.own.total, own.own.items.length]).toEqual([[], 8, 3]);
    expect(own.own.items.map(({ id }) => id)).not.toContain(back.id);
    expect((await people.editor.get('/desk?show=everything')).status).toBe(400);
  });
});

describe('What happened lately', () => {
  const activity = async () =>
    (await people.visitor.get<{ items: ActivityEntry[] }>('/activity?limit=50')).body.items;

  it('tells of what is public, latest first', async () => {
    const { id } = await published(people);
    await filed(people, id);
    const told = (await activity()).filter(({ initiative }) => initiative?.id === id);
    expect(told.map(({ event }) => event)).toEqual(['status_report.filed', 'initiative.published']);
    expect(told[0]).toMatchObject({ actor: { id: people.actorId }, action: null });
  });

  it('tells of no draft, no claim and nothing that is archived', async () => {
    const waiting = await submitted(people);
    const gone = await published(people);
    await move(people.coordinator, gone, 'archiving');
    const claimer = await seedActor(test);
    const boss = await test.as(
      await seedAccount(test, { memberships: [{ actorId: claimer.id, role: 'administrator' }] }),
    );
    const { body } = await boss.post<Ownership>('/actions/l07/ownerships', {
      actorId: claimer.id,
      role: 'contributing',
      note: 'Tyst',
    });
    await boss.post(`/ownerships/${body.id}/release`, { reason: 'Ångrat' }, { version: 1 });
    const told = JSON.stringify(await activity());
    for (const secret of [waiting.id, gone.id, claimer.id, 'Tyst', 'Ångrat'])
      expect(told).not.toContain(secret);
  });

  it('tells who took responsibility, and who let it go', async () => {
    const claimer = await seedActor(test);
    const boss = await test.as(
      await seedAccount(test, { memberships: [{ actorId: claimer.id, role: 'administrator' }] }),
    );
    const { body } = await boss.post<Ownership>('/actions/l10/ownerships', {
      actorId: claimer.id,
      role: 'contributing',
      note: '',
    });
    await people.coordinator.post(`/ownerships/${body.id}/confirmation`, undefined, { version: 1 });
    await boss.post(`/ownerships/${body.id}/release`, { reason: 'Inre skäl' }, { version: 2 });
    const told = (await activity()).filter(({ actor }) => actor?.id === claimer.id);
    expect(told.map(({ event, action }) => [event, action?.code])).toEqual([
      ['ownership.released', 'l10'],
      ['ownership.confirmed', 'l10'],
    ]);
    expect(JSON.stringify(told)).not.toContain('Inre skäl');
  });
});

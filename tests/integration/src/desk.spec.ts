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

const deskOf = async (client: TestClient) => {
  const { status, body } = await client.get<Desk>('/desk');
  expect(status).toBe(200);
  return body;
};
const kindsOf = ({ items }: Desk, initiativeId: string) =>
  items.filter(({ initiative }) => initiative?.id === initiativeId).map(({ kind }) => kind);
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
    expect(desk.items.map(({ kind, initiative }) => [kind, initiative?.id])).toEqual([
      ['initiative_returned', back.id],
      ['report_overdue', overdue.id],
      ['report_due', due.id],
      ['report_draft', reporting.id],
      ['initiative_draft', begun.id],
    ]);
    expect(desk.items[0]?.note).toBe('Vilka byar?');
    expect(desk.items[3]?.reportId).toBe(report.id);
    expect(desk.items[1]?.dueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(desk.initiatives).toHaveLength(5);
    expect([desk.overdue, desk.waiting]).toEqual([[], []]);
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
      desk.items
        .filter(({ actor }) => actor?.id === claimer.id)
        .map(({ kind, action }) => [kind, action?.code]),
    ).toEqual([['ownership_to_confirm', 'l05']]);
    expect(
      desk.items.filter(({ actor }) => actor?.id === asking.id).map(({ kind }) => kind),
    ).toEqual(['actor_to_admit']);
    expect(desk.waiting.map(({ id }) => id)).toContain(waiting.id);
    expect(desk.overdue.map(({ id }) => id)).toContain(late.id);
    const administrator = await deskOf(people.administrator);
    expect(administrator.items.map(({ kind }) => kind)).toEqual(
      expect.not.arrayContaining(['initiative_to_review']),
    );
    expect(administrator.items.map(({ actor }) => actor?.id)).toContain(asking.id);
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
    const { items } = await deskOf(administrator);
    expect(items).toMatchObject([
      { kind: 'ownership_to_accept', action: { code: 'l06' }, note: 'Ni kan detta.' },
    ]);
    expect((await deskOf(editor)).items).toEqual([]);
  });

  it('shows a person only what concerns that person', async () => {
    const { id } = await draft(people);
    await submitted(people);
    expect((await people.visitor.get('/desk')).status).toBe(401);
    for (const client of [people.otherEditor, people.councillor]) {
      expect(await deskOf(client)).toEqual({
        items: [],
        initiatives: [],
        overdue: [],
        waiting: [],
      });
    }
    expect(JSON.stringify(await deskOf(people.coordinator))).not.toContain(id);
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

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  initiativeBodyOf,
  type Desk,
  type HistoryEntry,
  type Initiative,
  type InitiativeBody,
} from '@samhandling/contract';
import { seedAccount, type TestClient } from '@samhandling/api/testing';
import { cast, contribution, move, published, type TestPeople } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const read = async (client: TestClient, id: string) =>
  (await client.get<Initiative>(`/initiatives/${id}`)).body;
const change = async (
  client: TestClient,
  initiative: Initiative,
  changes: Partial<InitiativeBody>,
) => {
  const { id, version } = initiative;
  const body = { ...initiativeBodyOf(initiative), ...changes };
  return client.put<Initiative>(`/initiatives/${id}`, body, { version });
};
const waitingFor = async (client: TestClient, id: string) => {
  const { body } = await client.get<Desk>('/desk?limit=100');
  return body.groups.flatMap(({ kind, items }) =>
    items
      .filter(({ initiative }) => initiative?.id === id && kind.startsWith('change_'))
      .map(({ note }) => [kind, note]),
  );
};
const eventsOf = async (client: TestClient, id: string) => {
  const { body } = await client.get<{ items: HistoryEntry[] }>(`/initiatives/${id}/history`);
  return body.items.map(({ event }) => event);
};

describe('A change of a published initiative', () => {
  it('that is minor goes through, and its history names the fields', async () => {
    const initiative = await published(people);
    const { status, body } = await change(people.editor, initiative, { summary: 'Vi mäter mer.' });
    expect([status, body.pendingChange]).toEqual([200, null]);
    expect((await read(people.visitor, initiative.id)).summary).toBe('Vi mäter mer.');
    const { body: history } = await people.visitor.get<{ items: HistoryEntry[] }>(
      `/initiatives/${initiative.id}/history`,
    );
    expect(history.items[0]).toMatchObject({
      event: 'initiative.changed',
      changedFields: ['summary'],
    });
  });

  it('that is major waits while the old version stays public, and the minor part goes through', async () => {
    const initiative = await published(people);
    const { id } = initiative;
    const asked = await change(people.editor, initiative, { title: 'Kartan', summary: 'Ny.' });
    expect(asked).toMatchObject({
      status: 200,
      body: {
        title: 'Bygdens mobilkarta',
        summary: 'Ny.',
        pendingChange: { fields: { title: 'Kartan' }, state: 'waiting', note: null },
      },
    });
    for (const client of [people.visitor, people.otherEditor, people.councillor]) {
      const seen = await read(client, id);
      expect([seen.title, seen.summary, seen.pendingChange]).toEqual([
        'Bygdens mobilkarta',
        'Ny.',
        null,
      ]);
      expect(await eventsOf(client, id)).not.toContain('initiative.change_proposed');
    }
    for (const path of [`/initiatives?limit=100`, '/initiatives/export', '/search?q=kartan']) {
      expect(JSON.stringify((await people.visitor.get(path)).body)).not.toContain('"Kartan"');
    }
    expect(await waitingFor(people.coordinator, id)).toEqual([['change_to_review', null]]);
  });

  it('stands in place of the old once the coordinator has accepted it', async () => {
    const initiative = await published(people);
    const { id } = initiative;
    const asked = await change(people.editor, initiative, {
      title: 'Kartan',
      actions: [{ code: 'l10', isPrimary: true }],
    });
    const body = await move(people.coordinator, asked.body, 'change-acceptance');
    expect(body.pendingChange).toBeNull();
    const seen = await read(people.visitor, id);
    expect([seen.title, seen.actions.map(({ code }) => code)]).toEqual(['Kartan', ['l10']]);
    expect((await eventsOf(people.editor, id)).slice(0, 3)).toEqual([
      'initiative.changed',
      'initiative.change_accepted',
      'initiative.change_proposed',
    ]);
    expect(await waitingFor(people.coordinator, id)).toEqual([]);
  });

  it('is returned with a comment, changed by a colleague and sent again', async () => {
    const initiative = await published(people);
    const { id } = initiative;
    const asked = await change(people.editor, initiative, { title: 'Kartan' });
    const note = 'Namnet säger inte vad det är.';
    await move(people.coordinator, asked.body, 'change-return', { reason: note });
    expect(await waitingFor(people.coordinator, id)).toEqual([]);
    const colleague = await test.as(
      await seedAccount(test, { memberships: [{ actorId: people.actorId, role: 'editor' }] }),
    );
    expect(await waitingFor(colleague, id)).toEqual([['change_returned', note]]);
    const mine = await read(colleague, id);
    expect(mine.pendingChange).toMatchObject({ fields: { title: 'Kartan' }, state: 'returned' });
    const again = await change(colleague, mine, { title: 'Kartan över täckning' });
    expect(again.body.pendingChange).toMatchObject({ state: 'waiting', note: null });
    // Who read what was there before is told that it is another now.
    expect((await change(people.editor, mine, { title: 'Något annat' })).status).toBe(412);
  });

  it('that was returned waits again when it is sent as it was', async () => {
    const initiative = await published(people);
    const asked = await change(people.editor, initiative, { title: 'Kartan' });
    const reason = 'Varför ett nytt namn?';
    await move(people.coordinator, asked.body, 'change-return', { reason });
    const mine = await read(people.editor, initiative.id);
    const again = await change(people.editor, mine, {
      title: 'Kartan',
      summary: 'Namnet är nytt.',
    });
    expect(again.body.pendingChange).toMatchObject({ state: 'waiting', note: null });
    expect(await waitingFor(people.coordinator, initiative.id)).toEqual([
      ['change_to_review', null],
    ]);
  });

  it('is not sent again with a minor change beside it', async () => {
    const initiative = await published(people);
    const contributions = [contribution({ counterfactual: 'Hälften.' })];
    const asked = await change(people.editor, initiative, { contributions });
    const after = await change(people.editor, asked.body, { contributions, summary: 'Ny.' });
    expect([after.status, after.body.pendingChange?.state]).toEqual([200, 'waiting']);
    const events = await eventsOf(people.editor, initiative.id);
    expect(events.filter((event) => event === 'initiative.change_proposed')).toHaveLength(1);
  });

  it('is withdrawn by its owner, or by a body that no longer wants it', async () => {
    const initiative = await published(people);
    const asked = await change(people.editor, initiative, { title: 'Kartan' });
    const withdrawn = await move(people.editor, asked.body, 'change-withdrawal');
    expect(withdrawn.pendingChange).toBeNull();
    const second = await change(people.editor, withdrawn, { title: 'Kartan' });
    const back = await change(people.editor, second.body, {});
    expect([back.body.pendingChange, back.body.title]).toEqual([null, 'Bygdens mobilkarta']);
    const version = back.body.version;
    const late = await people.coordinator.post(
      `/initiatives/${initiative.id}/change-acceptance`,
      undefined,
      { version },
    );
    expect(late.status).toBe(409);
  });

  it('is decided by no owner, and withdrawn by no coordinator', async () => {
    const initiative = await published(people);
    const { id } = initiative;
    const { version } = (await change(people.editor, initiative, { title: 'Kartan' })).body;
    const post = async (client: TestClient, deed: string, body?: object) =>
      (await client.post(`/initiatives/${id}/change-${deed}`, body, { version })).status;
    const reason = { reason: 'Nej.' };
    expect([
      await post(people.visitor, 'acceptance'),
      await post(people.editor, 'acceptance'),
      await post(people.otherEditor, 'acceptance'),
      await post(people.editor, 'return', reason),
      await post(people.coordinator, 'withdrawal'),
      await post(people.otherEditor, 'withdrawal'),
    ]).toEqual([401, 403, 403, 403, 403, 403]);
  });
});

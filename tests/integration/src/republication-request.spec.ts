import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Desk, HistoryEntry, Initiative, Problem } from '@samhandling/contract';
import { LONGEST } from '@samhandling/domain';
import { seedAccount, type TestClient } from '@samhandling/api/testing';
import { cast, move, published, type TestPeople } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const WHY = { reason: 'Mätningarna fortsätter i höst.' };
const NO = { reason: 'Ni har inte rapporterat på två år.' };

const archived = async () => move(people.coordinator, await published(people), 'archiving');
const asked = async () => move(people.editor, await archived(), 'republication-request', WHY);
const read = async (client: TestClient, id: string) =>
  (await client.get<Initiative>(`/initiatives/${id}`)).body;
const post = async (
  client: TestClient,
  { id, version }: Pick<Initiative, 'id' | 'version'>,
  deed: 'request' | 'decline',
  body: object = WHY,
) => {
  const answer = await client.post<Problem>(`/initiatives/${id}/republication-${deed}`, body, {
    version,
  });
  return answer.status;
};
const onDesk = async (client: TestClient, id: string) => {
  const { body } = await client.get<Desk>('/desk?limit=100');
  return body.groups.flatMap(({ kind, items }) =>
    items.filter(({ initiative }) => initiative?.id === id).map(({ note }) => [kind, note]),
  );
};
const historyOf = async (client: TestClient, id: string) =>
  (await client.get<{ items: HistoryEntry[] }>(`/initiatives/${id}/history`)).body.items;

describe('The owner of an archived initiative', () => {
  it('asks for it to be published again, and the coordinator finds the reason on the desk', async () => {
    const initiative = await asked();
    const { id, updatedAt } = initiative;
    expect(initiative).toMatchObject({
      publicationState: 'archived',
      republicationRequest: { state: 'waiting', ...WHY, declineReason: null, answeredAt: null },
      abilities: { requestRepublication: false },
    });
    const seen = await read(people.coordinator, id);
    expect(seen.republicationRequest).toEqual(initiative.republicationRequest);
    expect(seen.abilities).toMatchObject({ republish: true, declineRepublication: true });
    expect(await onDesk(people.coordinator, id)).toEqual([['republication_to_decide', WHY.reason]]);
    expect(await onDesk(people.editor, id)).toEqual([]);
    expect((await read(people.visitor, id)).updatedAt).toBe(updatedAt);
  });

  it('alone reads it, with the coordinator, and in the history it is told by the role', async () => {
    const { id } = await asked();
    for (const client of [people.visitor, people.otherEditor, people.councillor]) {
      expect((await read(client, id)).republicationRequest).toBeNull();
      expect(JSON.stringify(await historyOf(client, id))).not.toContain(WHY.reason);
    }
    const [entry] = await historyOf(people.editor, id);
    expect(entry).toMatchObject({
      event: 'initiative.republication_requested',
      actor: { id: people.actorId },
      ...WHY,
    });
  });

  it('asks once, however many ask at the same time, and again only when it is answered', async () => {
    const initiative = await archived();
    const colleague = await test.as(
      await seedAccount(test, { memberships: [{ actorId: people.actorId, role: 'editor' }] }),
    );
    const statuses = await Promise.all(
      [people.editor, colleague, people.editor, colleague].map((client) =>
        post(client, initiative, 'request'),
      ),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => [409, 412].includes(status))).toHaveLength(3);
    const events = (await historyOf(people.editor, initiative.id)).map(({ event }) => event);
    expect(events.filter((event) => event === 'initiative.republication_requested')).toHaveLength(
      1,
    );
    expect(await post(colleague, await read(colleague, initiative.id), 'request')).toBe(409);
  });

  it('is told why the coordinator declines, and may ask again', async () => {
    const waiting = await asked();
    const { id } = waiting;
    await move(people.coordinator, waiting, 'republication-decline', NO);
    expect(await onDesk(people.coordinator, id)).toEqual([]);
    const mine = await read(people.editor, id);
    expect(mine).toMatchObject({
      publicationState: 'archived',
      republicationRequest: { state: 'declined', declineReason: NO.reason },
      abilities: { requestRepublication: true },
    });
    expect(mine.republicationRequest?.answeredAt).toEqual(expect.any(String));
    expect((await historyOf(people.editor, id))[0]).toMatchObject({
      event: 'initiative.republication_declined',
      ...NO,
    });
    const again = { reason: 'Nu har vi rapporterat.' };
    expect(await move(people.editor, mine, 'republication-request', again)).toMatchObject({
      republicationRequest: { state: 'waiting', ...again, declineReason: null, answeredAt: null },
    });
    expect(await post(people.coordinator, mine, 'decline', NO)).toBe(412);
  });

  it('has asked nothing any more once it is published again, nor when it is archived anew', async () => {
    const waiting = await asked();
    const reason = 'Ägaren bad om det: mätningarna fortsätter.';
    const again = await move(people.coordinator, waiting, 'republication', { reason });
    expect(again).toMatchObject({ publicationState: 'published', republicationRequest: null });
    expect(await onDesk(people.coordinator, waiting.id)).toEqual([]);
    expect(await move(people.coordinator, again, 'archiving')).toMatchObject({
      republicationRequest: null,
      abilities: { declineRepublication: false },
    });
  });

  it('writes a reason, which is kept as it was written', async () => {
    const initiative = await archived();
    for (const body of [
      {},
      { reason: '' },
      { reason: ' \u200b ' },
      { reason: 'å'.repeat(LONGEST.message + 1) },
      { reason: { $ne: '' } },
      { reason: 'Ja.', state: 'declined' },
    ]) {
      expect(await post(people.editor, initiative, 'request', body)).toBe(400);
    }
    const reason = `</script><script>alert(1)</script> '; drop table initiative; -- $1 {{x}}\nRad två.`;
    const { id } = await move(people.editor, initiative, 'republication-request', { reason });
    expect((await read(people.coordinator, id)).republicationRequest?.reason).toBe(reason);
    expect(await onDesk(people.coordinator, id)).toEqual([['republication_to_decide', reason]]);
  });

  it('alone asks, and the coordinator alone declines', async () => {
    const initiative = await archived();
    const strangers = [people.visitor, people.otherEditor, people.councillor, people.administrator];
    const ask = [...strangers, people.coordinator].map((one) => post(one, initiative, 'request'));
    expect(await Promise.all(ask)).toEqual([401, 403, 403, 403, 403]);
    expect(await post(people.coordinator, initiative, 'decline', NO)).toBe(409);
    const waiting = await move(people.editor, initiative, 'republication-request', WHY);
    const decline = [...strangers, people.editor].map((one) => post(one, waiting, 'decline', NO));
    expect(await Promise.all(decline)).toEqual([401, 403, 403, 403, 403]);
    const open = await published(people);
    expect(await post(people.editor, open, 'request')).toBe(409);
  });
});

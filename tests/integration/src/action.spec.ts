import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Action, Ownership, WorkOverTime } from '@samhandling/contract';
import { seedAccount, seedActor, type TestClient } from '@samhandling/api/testing';
import { own, readPublic, serving } from './coverage-fixtures.ts';
import { cast, contribution, draft, published, type TestPeople } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const actionAs = async (client: TestClient, code: string) =>
  (await client.get<Action>(`/actions/${code}`)).body;
const action = (code: string) => readPublic<Action>(test, `/actions/${code}`);

describe('The page of an action', () => {
  it('says where it stands in the strategy', async () => {
    expect(await action('l01')).toMatchObject({
      strategyCode: 'rus-norrbotten-2030',
      area: { code: 'livsmiljo', position: 1 },
      previous: null,
      next: { code: 'l02', areaCode: 'livsmiljo' },
      isRetired: false,
    });
    // The strategy goes on into the next area.
    expect(await action('t01')).toMatchObject({
      previous: { code: 'l38', areaCode: 'livsmiljo' },
      chapter: null,
    });
    expect(await action('i19')).toMatchObject({ next: null });
    expect((await action('l38')).chapter).not.toBeNull();
  });

  it('shows published initiatives, and derives effect goals from them only', async () => {
    const before = await action('k20');
    expect(before.effectGoals).toEqual([]);
    expect(before.candidateEffectGoals.map(({ code }) => code)).toEqual(['k-e1', 'k-e2']);
    await draft(people, serving('k20'));
    expect(await action('k20')).toEqual(before);
    const { id } = await published(people, {
      ...serving('k20'),
      contributions: [
        contribution(),
        contribution({ indicatorCode: null, measureCode: null, unit: null, expected: [] }),
        contribution({
          effectGoalCode: 'l-e1',
          indicatorCode: null,
          measureCode: null,
          unit: null,
          expected: [],
        }),
      ],
    });
    const after = await action('k20');
    const { items } = await readPublic<WorkOverTime>(test, '/initiatives/over-time?action=k20');
    expect(items.map((initiative) => initiative.id)).toEqual([id]);
    expect(after.facts.initiatives).toBe(1);
    expect(
      after.effectGoals.map(({ code, initiatives, observed }) => [code, initiatives, observed]),
    ).toEqual([
      ['l-e1', 1, 0],
      ['k-e1', 1, 0],
    ]);
    expect(after.candidateEffectGoals.map(({ code }) => code)).toEqual(['k-e2']);
    expect(after.coverage).toMatchObject({ activity: 'ongoing', evidence: 'expected' });
  });

  it('offers each caller what it may do', async () => {
    const { id, name } = await seedActor(test);
    const administrator = await test.as(
      await seedAccount(test, { memberships: [{ actorId: id, role: 'administrator' }] }),
    );
    const abilities = async (client: TestClient) => (await actionAs(client, 'l33')).abilities;
    const nothing = { claimFor: [], propose: false, createInitiative: false };
    expect(await abilities(test.visitor)).toEqual(nothing);
    expect(await abilities(people.councillor)).toEqual(nothing);
    expect(await abilities(people.editor)).toEqual({ ...nothing, createInitiative: true });
    expect(await abilities(people.coordinator)).toEqual({ ...nothing, propose: true });
    expect(await abilities(administrator)).toEqual({
      claimFor: [{ id, name, type: 'civil_society' }],
      propose: false,
      createInitiative: true,
    });
    await own(test, people, { actorId: id, action: 'l33', isConfirmed: false });
    expect((await abilities(administrator)).claimFor).toEqual([]);
  });

  it('tells a visitor who became responsible, and not who asked and was refused', async () => {
    const refused = await seedActor(test);
    const { id } = await seedActor(test);
    await own(test, people, { actorId: refused.id, action: 'l34', isConfirmed: false });
    const [claim] = (await actionAs(people.coordinator, 'l34')).ownerships as [Ownership];
    await people.coordinator.post(
      `/ownerships/${claim.id}/release`,
      { reason: 'Ni saknar uppdrag.' },
      { version: claim.version },
    );
    await own(test, people, { actorId: id, action: 'l34' });
    const seen = await action('l34');
    expect(seen.history.map(({ event, actor }) => [event, actor?.id])).toEqual([
      ['ownership.confirmed', id],
    ]);
    expect(JSON.stringify(seen)).not.toContain('Ni saknar uppdrag.');
    expect(JSON.stringify(seen)).not.toContain('Anna Exempel');
    const inside = await actionAs(people.coordinator, 'l34');
    expect(inside.history.map(({ event }) => event)).toEqual([
      'ownership.confirmed',
      'ownership.claimed',
      'ownership.released',
      'ownership.claimed',
    ]);
    expect(inside.history[2]).toMatchObject({
      reason: 'Ni saknar uppdrag.',
      personName: 'Anna Exempel',
    });
  });
});

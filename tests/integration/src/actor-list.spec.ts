import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ACTOR_SORTS,
  type Actor,
  type ActorBody,
  type ActorPage,
  type ActorRow,
  type Ownership,
} from '@samhandling/contract';
import { seedAccount, type TestClient } from '@samhandling/api/testing';
import { cast, published } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let coordinator: TestClient;
beforeAll(async () => {
  test = await openTestApp();
  coordinator = await test.as(await seedAccount(test, { regionRole: 'coordinator' }));
}, 60_000);
afterAll(() => test.close());

const body: ActorBody = {
  name: 'Åsa bygdeförening',
  type: 'civil_society',
  municipalityCode: '2521',
  organisationNumber: '556016-0680',
  webAddress: 'https://asa.example',
  description: 'Vi utvecklar byn.',
  contactEmail: 'info@asa.example',
};

const add = async (changes: Partial<ActorBody>): Promise<Actor> => {
  const answer = await coordinator.post<Actor>('/actors', { ...body, ...changes });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
};

describe('The list of actors', () => {
  it.each(['bjornaasens', 'BJÖRNÅÅSENS', 'hembygdsring bjornaasens', 'bth'])(
    'finds a name by «%s», as pickers and filters ask for it',
    async (typed) => {
      const name = 'Björnååsens tekniska hembygdsring';
      const found = async (q: string) =>
        (await test.visitor.get<ActorPage>(`/actors?q=${encodeURIComponent(q)}`)).body.items.map(
          (actor) => actor.name,
        );
      if ((await found(name)).length === 0) await add({ name, organisationNumber: '' });
      expect(await found(typed)).toEqual([name]);
      expect(await found(`${typed} pajala`)).toEqual([]);
    },
  );

  it('is sorted by name, initiatives and responsibilities, either way, and says what it counts', async () => {
    const word = randomUUID();
    const people = await cast(test);
    const [busy, responsible, still] = await Promise.all([
      add({ name: `Ö ${word}`, organisationNumber: '', municipalityCode: null }),
      add({ name: `Z ${word}`, organisationNumber: '', type: 'company' }),
      add({ name: `Å ${word}`, organisationNumber: '', municipalityCode: '2514' }),
    ]);
    await published(people, { partners: [{ actorId: busy.id, role: 'participant' }] });
    await confirmLead('l10', responsible.id);
    const list = async (query: string) => {
      const { body: page } = await test.visitor.get<ActorPage>(`/actors?q=${word}&${query}`);
      expect(page.total).toBe(page.items.length);
      return page.items;
    };
    const namesIn = async (query: string) =>
      (await list(query)).map(({ name }) => name.slice(0, 1)).join('');
    const orders = await Promise.all(
      ACTOR_SORTS.map(async (sort) => [sort, await namesIn(`sort=${sort}`)]),
    );
    expect(Object.fromEntries(orders)).toEqual({
      name: 'ZÅÖ',
      '-name': 'ÖÅZ',
      initiatives: 'ZÅÖ',
      '-initiatives': 'ÖZÅ',
      ownerships: 'ÅÖZ',
      '-ownerships': 'ZÅÖ',
    });
    expect(await namesIn('type=company')).toBe('Z');
    expect(await namesIn('municipality=2514,2521')).toBe('ZÅ');
    const row = (actor: Actor, changes: Partial<ActorRow>): ActorRow => ({
      id: actor.id,
      name: actor.name,
      type: actor.type,
      state: 'admitted',
      municipality: actor.municipality,
      initiativeCount: 0,
      ownershipCount: 0,
      isExample: false,
      ...changes,
    });
    expect(await list('sort=name')).toEqual([
      row(responsible, { ownershipCount: 1 }),
      row(still, {}),
      row(busy, { initiativeCount: 1 }),
    ]);
    const { body: shown } = await test.visitor.get<Actor>(`/actors/${busy.id}`);
    expect(shown.worksOn.map(({ code }) => code)).toEqual(['l08', 'l09']);
  });
});

async function confirmLead(code: string, actorId: string): Promise<void> {
  const account = await seedAccount(test, { memberships: [{ actorId, role: 'administrator' }] });
  const administrator = await test.as(account);
  const claim = { actorId, role: 'lead', note: '' };
  const claimed = await administrator.post<Ownership>(`/actions/${code}/ownerships`, claim);
  expect(claimed.status).toBe(201);
  const { id, version } = claimed.body;
  const confirmed = await coordinator.post(`/ownerships/${id}/confirmation`, {}, { version });
  expect(confirmed.status).toBe(200);
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Action, CoverageMap, Ownership } from '@samhandling/contract';
import { seedActor } from '@samhandling/api/testing';
import { own, publishedBy, readPublic, serving } from './coverage-fixtures.ts';
import { monthsAgo, today } from './dated-initiative-fixtures.ts';
import { cast, published, type TestPeople } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const propose = async (code: string, role: Ownership['role'] = 'lead') => {
  const { id: actorId } = await seedActor(test);
  const { status, body } = await people.coordinator.post<Ownership>(`/actions/${code}/ownerships`, {
    actorId,
    role,
    note: '',
  });
  expect(status).toBe(201);
  return body;
};
const confirm = async ({ id, actor, version }: Ownership) => {
  const { pool } = test.database;
  // Nobody may be its member: it stands as if it had been confirmed.
  expect([actor.name, version]).toEqual([expect.any(String), 1]);
  await pool.query(
    `update ownership set state = 'confirmed', confirmed_on = $2, version = 2 where id = $1`,
    [id, today],
  );
};
const ownerOn = async (code: string, query = '') => {
  const { areas } = await readPublic<CoverageMap>(test, `/coverage${query}`);
  return areas
    .flatMap(({ sections }) => sections.flatMap(({ actions }) => actions))
    .find((tile) => tile.code === code)?.owner;
};
const coverageGapOf = async (code: string) =>
  (await readPublic<Action>(test, `/actions/${code}`)).coverage.gaps[0];

describe('Who answers for an action', () => {
  it('is nobody, contributing, proposed, claimed or confirmed, on the map and in what is missing', async () => {
    expect(await ownerOn('l10')).toBe('none');
    await confirm(await propose('l10', 'contributing'));
    expect(await ownerOn('l10')).toBe('contributing');
    await propose('l10');
    expect(await ownerOn('l10')).toBe('proposed');
    const { id: actorId } = await seedActor(test);
    await own(test, people, { actorId, action: 'l10', isConfirmed: false });
    expect(await ownerOn('l10')).toBe('claimed');
    expect(await coverageGapOf('l10')).toEqual({
      kind: 'only_claimed',
      params: { claimed: 1, proposed: 1, contributing: 1, toContribute: 0, released: 0 },
    });
    await own(test, people, { actorId: (await seedActor(test)).id, action: 'l10' });
    expect(await ownerOn('l10')).toBe('confirmed');
  });

  it('is nobody any more after a release, and the table for a spreadsheet names who was', async () => {
    const { name, id: actorId } = await seedActor(test);
    await own(test, people, { actorId, action: 'l14' });
    await test.database.pool.query(
      `update ownership set state = 'released', released_on = $2, release_reason = 'Slut'
       where actor_id = $1`,
      [actorId, today],
    );
    expect(await ownerOn('l14')).toBe('released');
    expect(await ownerOn('l14', '?owner=released')).toBe('released');
    const action = await readPublic<Action>(test, '/actions/l14');
    expect(action.facts.releasedLead).toBe(name);
    expect(action.coverage.gaps[0]).toEqual({ kind: 'no_owner', params: { released: 1 } });
    const { body: text } = await test.visitor.get<string>('/coverage/export?area=livsmiljo');
    const row = text.split('\r\n').find((line) => line.startsWith('L14')) ?? '';
    expect(row).toContain('Ingen ansvarig längre');
    expect(row).toContain(name);
  });

  it('was proposed on a day before it was confirmed', async () => {
    const proposed = await propose('l11');
    await own(test, people, { actorId: people.actorId, action: 'l12', isConfirmed: false });
    await test.database.pool.query(`update ownership set opened_on = $1`, [monthsAgo(2)]);
    await confirm(proposed);
    const then = `?asOf=${monthsAgo(1)}`;
    expect([await ownerOn('l11', then), await ownerOn('l12', then)]).toEqual([
      'proposed',
      'claimed',
    ]);
    expect(await ownerOn('l11')).toBe('confirmed');
  });
});

describe('Actors that contribute to an action', () => {
  it('lead active work, are accepted partners of it or confirmed owners, each once', async () => {
    const actors = await Promise.all([1, 2, 3, 4, 5].map(() => seedActor(test)));
    const [leading, partner, declined, owning, silent] = actors.map(({ id }) => id) as [
      string,
      string,
      string,
      string,
      string,
    ];
    const count = async () =>
      (await readPublic<Action>(test, '/actions/l13')).facts.contributingActors;
    expect(await count()).toBe(0);
    const as = (actorId: string, partners: string[]) =>
      publishedBy(test, people, actorId, {
        ...serving('l13'),
        partners: partners.map((id) => ({ actorId: id, role: 'Deltar' })),
      });
    await as(leading, [partner, declined]);
    expect(await count()).toBe(3);
    await test.database.pool.query(
      `update initiative_partner set review_state = 'declined' where actor_id = $1`,
      [declined],
    );
    expect(await count()).toBe(2);
    await as(partner, [leading]);
    expect(await count()).toBe(2);
    await own(test, people, { actorId: owning, action: 'l13' });
    await own(test, people, { actorId: declined, action: 'l13', isConfirmed: false });
    await published(people, { ...serving('l13'), workStatus: 'planned' });
    const { id } = await as(silent, []);
    expect(await count()).toBe(4);
    await test.database.pool.query(
      `update initiative set published_at = now() - interval '30 months' where id = $1`,
      [id],
    );
    expect(await count()).toBe(3);
  });
});

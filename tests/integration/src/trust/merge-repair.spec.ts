import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Initiative } from '@samhandling/contract';
import { MIGRATIONS, seedAccount, seedActor } from '@samhandling/api/testing';
import pg from 'pg';
import { cast, completeBody, type TestPeople } from '../initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';

const REPAIR = 'MergedActors1764000000019';

let test: PlatformTest;
let people: TestPeople;
let owner: pg.Client;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
  owner = new pg.Client({ connectionString: test.postgres.ownerUrl(test.databaseName) });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await test.close();
});

/** Takes the migration back, runs the work, and applies it again. */
async function before(name: string, happen: () => Promise<void>): Promise<void> {
  const Migration = MIGRATIONS.find((each) => each.name === name);
  if (!Migration) throw new Error(`There is no migration ${name}.`);
  const migration = new Migration();
  const runner = owner as unknown as Parameters<typeof migration.up>[0];
  await migration.down(runner);
  await happen();
  await owner.query('begin');
  await migration.up(runner);
  await owner.query('commit');
}

describe('rows that earlier merges left with merged actors', () => {
  it('are moved to the actor that is left, also after several merges in a row', async () => {
    const [first, second, third] = await Promise.all([1, 2, 3].map(() => seedActor(test)));
    const ids = [first, second, third].map((actor) => String(actor?.id));
    const [firstId, secondId, thirdId] = ids as [string, string, string];
    const [lost, both] = await Promise.all([
      seedAccount(test, { memberships: [{ actorId: firstId, role: 'editor' }] }),
      seedAccount(test, {
        memberships: [
          { actorId: secondId, role: 'editor' },
          { actorId: thirdId, role: 'administrator' },
        ],
      }),
    ]);
    const writer = await test.as(lost);
    const { body: draft } = await writer.post<Initiative>(
      '/initiatives',
      completeBody(firstId, { partners: [{ actorId: thirdId, role: 'participant' }] }),
    );
    const { body: shared } = await people.editor.post<Initiative>(
      '/initiatives',
      completeBody(people.actorId, {
        partners: [
          { actorId: firstId, role: 'participant' },
          { actorId: secondId, role: 'funder' },
        ],
        contributions: [],
      }),
    );
    await owner.query(
      `insert into ownership (action_id, actor_id, role, state, opened_on)
      select id, unnest($1::uuid[]), 'contributing', 'claimed', '2026-01-01' from action
      where code = 't01'`,
      [ids],
    );
    await before(REPAIR, async () => {
      await owner.query(
        `update actor set state = 'merged', merged_into_id = case id when $1::uuid then $2 else $3::uuid end
        where id in ($1, $2)`,
        [firstId, secondId, thirdId],
      );
      expect((await writer.get(`/initiatives/${draft.id}`)).status).toBe(404);
    });
    const { status, body } = await writer.get<Initiative>(`/initiatives/${draft.id}`);
    expect([status, body.owner?.id, body.partners]).toEqual([200, thirdId, []]);
    const { body: kept } = await people.editor.get<Initiative>(`/initiatives/${shared.id}`);
    expect(kept.partnerships.map(({ actor }) => actor.id)).toEqual([thirdId]);
    const { rows: roles } = await owner.query(
      `select account_id as id, actor_id as actor, role from membership
      where account_id = any($1) order by role`,
      [[lost.id, both.id]],
    );
    expect(roles).toEqual([
      { id: both.id, actor: thirdId, role: 'administrator' },
      { id: lost.id, actor: thirdId, role: 'editor' },
    ]);
    const { rows: owned } = await owner.query(
      `select actor_id as actor, state from ownership where actor_id = any($1) order by state`,
      [ids],
    );
    expect(owned).toEqual([
      { actor: thirdId, state: 'claimed' },
      { actor: thirdId, state: 'released' },
      { actor: thirdId, state: 'released' },
    ]);
    const { rows: merged } = await owner.query(
      `select distinct merged_into_id as into from actor where id = any($1) and state = 'merged'`,
      [ids],
    );
    expect(merged).toEqual([{ into: thirdId }]);
  });

  it('an invitation follows, but of two for the same address that of the actor that is left counts', async () => {
    const [merged, left] = [await seedActor(test), await seedActor(test)];
    const memberships = [{ actorId: left.id, role: 'editor' as const }];
    const member = await seedAccount(test, { memberships });
    const insert = `insert into account_token (purpose, email, actor_id, membership_role, ended_at, expires_at)
      values ('invitation', $1, $2, $3, $4, now() + interval '1 day')`;
    const invite = (email: string, actorId: string, role = 'administrator', endedAt?: string) =>
      owner.query(insert, [email, actorId, role, endedAt]);
    await before(REPAIR, async () => {
      await invite('twice@example.org', merged.id);
      await invite('Twice@example.org', left.id, 'editor');
      await invite('once@example.org', merged.id);
      await invite('ended@example.org', merged.id, 'editor', '2026-01-01');
      await invite(member.email, merged.id);
      await owner.query(`update actor set state = 'merged', merged_into_id = $1 where id = $2`, [
        left.id,
        merged.id,
      ]);
    });
    const { rows: open } = await owner.query(
      `select email, actor_id as actor, membership_role as role from account_token
      where actor_id = any($1) and ended_at is null order by lower(email)`,
      [[merged.id, left.id]],
    );
    expect(open).toEqual([
      { email: 'once@example.org', actor: left.id, role: 'administrator' },
      { email: 'Twice@example.org', actor: left.id, role: 'editor' },
    ]);
  });
});

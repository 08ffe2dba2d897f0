import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatedInitiatives1764000000028 } from '@samhandling/api/testing';
import pg from 'pg';
import { serving } from '../coverage-fixtures.ts';
import { cast, contribution, draft, move, published } from '../initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';
import { stopClock } from '../told-time.ts';

let test: PlatformTest;
let owner: pg.Client;
beforeAll(async () => {
  test = await openTestApp();
  owner = new pg.Client({ connectionString: test.postgres.ownerUrl(test.databaseName) });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await test.close();
});

const migration = new DatedInitiatives1764000000028();
type Runner = Parameters<typeof migration.up>[0];

describe('The migration to dated rows of initiatives', () => {
  it('gives one row to each that is or was public, of the time of the migration', async () => {
    const query = async (sql: string) => (await owner.query(sql)).rows as unknown;
    const runner = { query } as unknown as Runner;
    await migration.down(runner);
    const people = await cast(test);
    const effect = contribution();
    const partner = { actorId: people.otherActorId, role: 'Deltar' };
    const one = await published(people, {
      ...serving('t05', 't04'),
      municipalityCodes: ['2580', '2521'],
      partners: [partner],
      contributions: [effect],
    });
    const archived = await published(people, serving('t06'));
    await move(people.coordinator, archived, 'archiving');
    await draft(people, serving('t07'));
    await stopClock(test, '2026-05-01T12:00:00Z');
    await migration.up(runner);
    const { rows } = await owner.query(
      `select initiative_id as id, at, owner_actor_id = $1 as "isOurs", ends_on::text as ends,
         municipality_codes as places,
         (select code from action where id = primary_action_id) as "primary",
         array(select code from action where id = any(action_ids) order by code) as actions,
         partner_actor_ids as partners,
         contributions #>> '{0,id}' as effect, contributions #>> '{0,review_state}' as review
       from dated_initiative order by cardinality(action_ids) desc`,
      [people.actorId],
    );
    const first = { at: new Date('2026-05-01T12:00:00Z'), isOurs: true, ends: '2027-12-31' };
    expect(rows).toEqual([
      {
        ...first,
        id: one.id,
        places: ['2521', '2580'],
        primary: 't05',
        actions: ['t04', 't05'],
        partners: [people.otherActorId],
        effect: effect.id,
        review: 'open',
      },
      expect.objectContaining({ ...first, id: archived.id, primary: 't06', partners: [] }),
    ]);
  });
});

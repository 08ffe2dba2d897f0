import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  JobRunner,
  Jobs1764000000023,
  Links1764000000015,
  seedAccount,
  seedActor,
} from '@samhandling/api/testing';
import pg from 'pg';
import { openTestApp, type PlatformTest } from './open-test-app.ts';

let test: PlatformTest;
let owner: pg.Client;
beforeAll(async () => {
  test = await openTestApp();
  // It looks for jobs every second: while their tables are dropped, the two could deadlock.
  await test.app.get(JobRunner).stop();
  owner = new pg.Client({ connectionString: test.postgres.ownerUrl(test.databaseName) });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await test.close();
});

const migration = new Links1764000000015();
/** It took the table away of which this one is about. */
const jobsMigration = new Jobs1764000000023();
type Runner = Parameters<typeof migration.up>[0];

async function insertLink(email: string, actorId: string | null, purpose = 'invitation') {
  const token = randomBytes(32).toString('base64url');
  const { rows } = await owner.query<{ id: string }>(
    `insert into account_token (purpose, token_hash, email, actor_id, membership_role, created_at, expires_at)
    values ($1, $2, $3, $4, $5, clock_timestamp(), now() + interval '1 day') returning id`,
    [purpose, createHash('sha256').update(token).digest(), email, actorId, actorId && 'editor'],
  );
  return { id: String(rows[0]?.id), token };
}

describe('the migration of links', () => {
  it('leaves no readable link, and ends those that could give back a role that was taken', async () => {
    const runner = { query: (sql: string) => owner.query(sql) } as unknown as Runner;
    await jobsMigration.down(runner);
    await migration.down(runner);
    const actor = await seedActor(test);
    const known = await seedAccount(test);
    const [twice, unsent] = [`${randomUUID()}@example.org`, `${randomUUID()}@example.org`];
    const links = {
      first: await insertLink(twice, actor.id),
      second: await insertLink(twice.toUpperCase(), actor.id),
      toRegion: await insertLink(twice, null),
      ofKnown: await insertLink(known.email, actor.id),
      unsent: await insertLink(unsent, null),
      reset: await insertLink(known.email, null, 'password_reset'),
    };
    const addJob = (text: string) =>
      owner.query(`insert into outbox_job (kind, payload) values ('mail', $1)`, [
        { to: unsent, subject: 'Hej', text },
      ]);
    await addJob(`Öppna https://x.example/inbjudan/${links.unsent.token} och tacka ja.`);
    await addJob(`Öppna https://x.example/losenord/${links.reset.token}`);
    await addJob('Läs https://x.example/synpunkter');
    await owner.query(
      `insert into idempotency_key (scope, key, fingerprint, answer)
      values ('x', 'with-a-link', '', $1), ('x', 'without', '', '{"id": 1}')`,
      [{ email: twice, link: `https://x.example/inbjudan/${links.first.token}` }],
    );

    await migration.up(runner);
    const jobs = await owner.query('select kind, payload from outbox_job order by id');
    expect(jobs.rows).toEqual([
      { kind: 'invitation', payload: { invitationId: links.unsent.id, language: 'sv' } },
      {
        kind: 'mail',
        payload: { to: unsent, subject: 'Hej', text: 'Läs https://x.example/synpunkter' },
      },
    ]);
    const keys = await owner.query('select key from idempotency_key');
    expect(keys.rows).toEqual([{ key: 'without' }]);
    const open = await owner.query<{ id: string; has_link: boolean }>(
      `select id, token_hash is not null as has_link from account_token
      where used_at is null and ended_at is null`,
    );
    const expected = [
      { id: links.second.id, has_link: true },
      { id: links.toRegion.id, has_link: true },
      { id: links.unsent.id, has_link: false },
      { id: links.reset.id, has_link: true },
    ];
    expect(open.rows).toHaveLength(expected.length);
    expect(open.rows).toEqual(expect.arrayContaining(expected));
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Jobs1764000000023, JOB_KINDS, JobRunner } from '@samhandling/api/testing';
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

const migration = new Jobs1764000000023();
type Runner = Parameters<typeof migration.up>[0];

describe('The migration to one table of jobs', () => {
  it('moves jobs of ids, says how many mails with links it drops, and has fetches gone on with', async () => {
    const query = async (sql: string) => (await owner.query(sql)).rows as unknown;
    const runner = { query } as unknown as Runner;
    await migration.down(runner);
    const [invitationId, accountId, givenUp] = [randomUUID(), randomUUID(), randomUUID()];
    const mail = { to: 'a@example.org', subject: 'Hej', text: 'https://x.example/initiativ/1' };
    const old: [string, object, number, boolean][] = [
      ['invitation', { invitationId, language: 'en' }, 3, false],
      ['mail', mail, 0, false],
      ['account.password_reset', { accountId }, 0, false],
      ['mail', {}, 10, false],
      // As the old code left one that it had given up: only its ids.
      ['invitation', { invitationId: givenUp }, 10, false],
      ['mail', {}, 1, true],
      ['invitation', {}, 1, true],
    ];
    for (const [kind, payload, attempts, isDone] of old) {
      await owner.query(
        `insert into outbox_job (kind, payload, attempts, done_at, run_at)
        values ($1, $2, $3, case when $4 then now() end, now() + interval '1 hour')`,
        [kind, payload, attempts, isDone],
      );
    }
    const states = ['fetching', 'interrupted', 'in_review'].map((state) => ({
      id: randomUUID(),
      state,
    }));
    for (const { id, state } of states) {
      await owner.query(
        `insert into import_run (id, kind, state, resumes_at) values ($1, 'source', $2,
          case $2 when 'interrupted' then timestamptz '2099-01-01' end)`,
        [id, state],
      );
    }
    const said = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    await migration.up(runner);
    const words = said.mock.calls.map(([text]) => text);
    said.mockRestore();
    expect(words).toEqual([
      'The upgrade dropped 2 mails that were not sent: they held a link. What they told stands in Samhandling.\n',
    ]);

    const { rows } = await owner.query<{ name: keyof typeof JOB_KINDS; payload: object }>(
      `select name, payload, lane, state, error, run_at <= now() as "isDue" from job order by id`,
    );
    const mailJob = { lane: 'mail', state: 'waiting', error: null, isDue: true };
    const fetching = { name: 'import_run.fetch', lane: 'import', state: 'waiting', error: null };
    expect(rows).toEqual([
      { ...mailJob, name: 'invitation.mail', payload: { invitationId, language: 'en' } },
      { ...mailJob, name: 'account.password_reset_mail', payload: { accountId } },
      {
        name: 'invitation.mail',
        lane: 'mail',
        state: 'dead',
        isDue: true,
        payload: { invitationId: givenUp, language: 'sv' },
        error: 'Given up before the upgrade',
      },
      { ...fetching, payload: { runId: states[0]?.id }, isDue: true },
      { ...fetching, payload: { runId: states[1]?.id }, isDue: false },
    ]);
    for (const { name, payload } of rows) {
      expect(JOB_KINDS[name].payload.safeParse(payload).success).toBe(true);
    }
  });

  it('says nothing where no mail was waiting', async () => {
    const query = async (sql: string) => (await owner.query(sql)).rows as unknown;
    const runner = { query } as unknown as Runner;
    await owner.query('delete from job');
    await migration.down(runner);
    const said = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    await migration.up(runner);
    expect(said.mock.calls).toEqual([]);
    said.mockRestore();
  });
});

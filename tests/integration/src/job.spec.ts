import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Job, JobCount, JobLane, JobLaneList, JobPage, Problem } from '@samhandling/contract';
import {
  createTestApp,
  seedAccount,
  type SeededAccount,
  type TestClient,
} from '@samhandling/api/testing';
import { startMailServer, type MailServer } from '@samhandling/test-support';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let account: SeededAccount;
let administrator: TestClient;
beforeAll(async () => {
  // Without a mail server: mails stay where they are.
  test = await openTestApp();
  account = await seedAccount(test, { regionRole: 'administrator' });
  administrator = await test.as(account);
});
afterEach(async () => {
  await test.database.pool.query(`delete from job where lane in ('mail', 'import')`);
  await test.database.pool.query('update job_lane set paused_until = null, paused_because = null');
});
afterAll(() => test.close());

type Standing = 'dead' | 'unknown';
type Changes = Readonly<{ name?: string; state?: string; key?: string; hoursDue?: number }>;

async function makeJob(changes: Changes = {}): Promise<string> {
  const { name = 'remark.mail', state = 'dead', key = null, hoursDue = 2 } = changes;
  const { rows } = await test.database.pool.query<{ id: string }>(
    `insert into job (name, lane, payload, state, tries, error, run_at, created_at, ended_at, key, key_reach)
    values ($1, $2, $3, $4, 10, 'Error: 550 no such user …@…', now() - make_interval(hours => $5), now(),
      case when $4 = 'dead' then now() end, $6, case when $6::text is not null then 'open' end)
    returning id`,
    [
      name,
      name.startsWith('import') ? 'import' : 'mail',
      { coordinatorId: account.id },
      state,
      hoursDue,
      key,
    ],
  );
  return String(rows[0]?.id);
}

const listed = async (standing: Standing) =>
  (await administrator.get<JobPage>(`/jobs?standing=${standing}&limit=100`)).body.items;
const lane = async (name: string): Promise<JobLane | undefined> =>
  (await administrator.get<JobLaneList>('/job-lanes')).body.items.find(
    (each) => each.name === name,
  );
const stateOf = async (id: string) => {
  const { rows } = await test.database.pool.query<{ state: string; tries: number; error: unknown }>(
    'select state, tries, error from job where id = $1',
    [id],
  );
  return rows[0];
};
const historyOf = async (subjectId: string) => {
  const { rows } = await test.database.pool.query(
    `select event, account_id as who, from_value as "from", to_value as to from history_entry
    where subject_type in ('job', 'job_lane') and subject_id = $1 order by id desc limit 1`,
    [subjectId],
  );
  return rows[0] as unknown;
};

describe('A dead job', () => {
  it('is listed with when and why it was given up', async () => {
    const id = await makeJob();
    const [job] = await listed('dead');
    expect(job).toEqual({
      id,
      name: 'remark.mail',
      lane: 'mail',
      state: 'dead',
      isKnown: true,
      createdAt: expect.any(String),
      dueAt: expect.any(String),
      endedAt: expect.any(String),
      tries: 10,
      error: 'Error: 550 no such user …@…',
      abilities: { retry: true, drop: true },
    });
  });

  it('is sent again with all its tries, once, by a name in the history', async () => {
    const id = await makeJob();
    const { status, body } = await administrator.post<Job>(`/jobs/${id}/retry`);
    expect([status, body.state, body.tries, body.abilities]).toEqual([
      200,
      'waiting',
      0,
      { retry: false, drop: false },
    ]);
    expect(await stateOf(id)).toEqual({ state: 'waiting', tries: 0, error: null });
    const again = await administrator.post<Problem>(`/jobs/${id}/retry`);
    expect([again.status, again.body.code]).toEqual([409, 'job.not_dead']);
    expect(await historyOf(id)).toEqual({
      event: 'job.retried',
      who: account.id,
      from: { name: 'remark.mail', state: 'dead' },
      to: null,
    });
  });

  it('is removed, once, by a name in the history', async () => {
    const id = await makeJob();
    expect((await administrator.delete(`/jobs/${id}`)).status).toBe(204);
    expect((await administrator.delete(`/jobs/${id}`)).status).toBe(404);
    expect([await listed('dead'), await historyOf(id)]).toEqual([
      [],
      {
        event: 'job.dropped',
        who: account.id,
        from: { name: 'remark.mail', state: 'dead' },
        to: null,
      },
    ]);
  });

  it('is not sent again where the same job is open, and can be removed then', async () => {
    const key = randomUUID();
    const id = await makeJob({ name: 'import_run.fetch', key });
    await makeJob({ name: 'import_run.fetch', key, state: 'waiting', hoursDue: -2 });
    const { status, body } = await administrator.post<Problem>(`/jobs/${id}/retry`);
    expect([status, body.code]).toEqual([409, 'job.open_exists']);
    expect((await administrator.delete(`/jobs/${id}`)).status).toBe(204);
  });

  it('is left alone while it runs, waits or is done', async () => {
    for (const state of ['waiting', 'done']) {
      const id = await makeJob({ state });
      expect((await administrator.delete<Problem>(`/jobs/${id}`)).body.code).toBe('job.not_dead');
      expect((await stateOf(id))?.state).toBe(state);
    }
  });
});

describe('All dead jobs of a name', () => {
  it('are sent again together, and no others, with one entry in the history', async () => {
    const ids = [await makeJob(), await makeJob()];
    const other = await makeJob({ name: 'invitation.mail' });
    const waiting = await makeJob({ state: 'waiting', hoursDue: -2 });
    const { body } = await administrator.post<JobCount>('/jobs/retries', { name: 'remark.mail' });
    expect(body).toEqual({ count: 2 });
    for (const id of ids) expect(await stateOf(id)).toMatchObject({ state: 'waiting', tries: 0 });
    expect(await stateOf(other)).toMatchObject({ state: 'dead' });
    expect(await stateOf(waiting)).toMatchObject({ state: 'waiting', tries: 10 });
    expect(await historyOf('remark.mail')).toMatchObject({
      event: 'job.retried',
      who: account.id,
      to: { name: 'remark.mail', count: 2 },
    });
  });

  it('are removed together, and no others, with one entry in the history', async () => {
    await makeJob();
    await makeJob();
    const others = [await makeJob({ name: 'invitation.mail' }), await makeJob({ state: 'done' })];
    const { body } = await administrator.post<JobCount>('/jobs/removals', { name: 'remark.mail' });
    expect(body).toEqual({ count: 2 });
    expect(await Promise.all(others.map(stateOf))).toMatchObject([
      { state: 'dead' },
      { state: 'done' },
    ]);
    expect(await historyOf('remark.mail')).toMatchObject({
      event: 'job.dropped',
      to: { name: 'remark.mail', count: 2 },
    });
  });

  it('with one key are sent again once, the latest of them', async () => {
    const key = randomUUID();
    const name = 'import_run.fetch';
    const [earlier, later] = [await makeJob({ name, key }), await makeJob({ name, key })];
    // Not now: the run is not there.
    await test.database.pool.query(`update job_lane set paused_until = now() + interval '1 hour',
      paused_because = 'mail_server_unreachable' where name = 'import'`);
    const { body } = await administrator.post<JobCount>('/jobs/retries', { name });
    expect([body.count, (await stateOf(earlier))?.state, (await stateOf(later))?.state]).toEqual([
      1,
      'dead',
      'waiting',
    ]);
  });
});

describe('A job that nobody knows', () => {
  it('is listed once it has been due for an hour, left alone, and can only be removed', async () => {
    const id = await makeJob({ name: 'newer.kind', state: 'waiting' });
    await makeJob({ name: 'newer.kind', state: 'waiting', hoursDue: 0 });
    await test.drainJobs();
    const unknown = await listed('unknown');
    expect(unknown).toMatchObject([
      { id, isKnown: false, state: 'waiting', abilities: { retry: false, drop: true } },
    ]);
    const { body } = await administrator.post<Problem>(`/jobs/${id}/retry`);
    expect(body.code).toBe('job.not_dead');
    expect((await administrator.delete(`/jobs/${id}`)).status).toBe(204);
    expect(await listed('unknown')).toEqual([]);
  });
});

describe('A lane', () => {
  it('says what waits and runs, how far long work is, and whether it is late', async () => {
    await makeJob({ state: 'waiting' });
    await makeJob({ state: 'waiting', hoursDue: -2 });
    await makeJob();
    await test.database.pool.query(
      `insert into job (name, lane, payload, state, run_at, created_at, started_at, lease_until, progress,
        progress_of)
      values ('import_run.fetch', 'import', '{}', 'running', now(), now(), now(), now() + interval '1 hour',
        3, 7)`,
    );
    expect(await lane('mail')).toMatchObject({
      waiting: 2,
      running: [],
      oldestDueAt: expect.any(String),
      isLate: true,
      pause: null,
      abilities: { resume: false },
    });
    expect(await lane('import')).toMatchObject({
      waiting: 0,
      oldestDueAt: null,
      isLate: false,
      running: [
        {
          name: 'import_run.fetch',
          startedAt: expect.any(String),
          progress: { done: 3, all: 7 },
        },
      ],
    });
  });

  it('whose oldest job has been due for less than a quarter of an hour is not late', async () => {
    await makeJob({ state: 'waiting', hoursDue: 0 });
    expect(await lane('mail')).toMatchObject({ waiting: 1, isLate: false });
  });

  it('that does not pause is not resumed', async () => {
    const { status, body } = await administrator.post<Problem>('/job-lanes/mail/resumption');
    expect([status, body.code]).toEqual([409, 'job_lane.not_paused']);
    expect((await administrator.post('/job-lanes/none/resumption')).status).toBe(404);
  });
});

describe('While the mail server is away', () => {
  let mail: MailServer;
  let withMail: Awaited<ReturnType<typeof createTestApp>>;
  let takesLogIn = true;
  beforeAll(async () => {
    mail = await startMailServer({ takesLogIn: () => takesLogIn });
    const { port } = new URL(mail.url);
    withMail = await createTestApp(test.config.databaseUrl, {
      env: { SMTP_URL: `smtp://samhandling:secret@127.0.0.1:${port}` },
      isMigrated: true,
    });
  });
  afterAll(async () => {
    await withMail.close();
    await mail.stop();
  });

  const coordinators = () =>
    Promise.all([1, 2, 3].map(() => seedAccount(test, { regionRole: 'coordinator' })));
  const askFor = async (people: SeededAccount[]) => {
    for (const { id } of people) {
      await test.database.pool.query(
        `insert into job (name, lane, payload, run_at, created_at)
        values ('remark.mail', 'mail', jsonb_build_object('coordinatorId', $1::text), now(), now())`,
        [id],
      );
    }
  };
  const tries = async () => {
    const { rows } = await test.database.pool.query<{ tries: number; state: string }>(
      `select tries, state from job where lane = 'mail' order by id`,
    );
    return rows;
  };

  it.each([
    ['refuses the log-in', 'mail_log_in_refused' as const],
    ['can’t be reached', 'mail_server_unreachable' as const],
  ])(
    'or %s, the lane pauses, no try counts, and all mails leave once it is resumed',
    async (_how, because) => {
      const people = await coordinators();
      if (because === 'mail_log_in_refused') takesLogIn = false;
      else await mail.stop();
      await askFor(people);
      await withMail.drainJobs();
      const paused = await lane('mail');
      expect(paused).toMatchObject({
        waiting: 3,
        running: [],
        pause: { because, until: expect.any(String) },
        abilities: { resume: true },
      });
      expect(await tries()).toEqual(people.map(() => ({ tries: 0, state: 'waiting' })));

      takesLogIn = true;
      if (because === 'mail_server_unreachable') {
        mail = await startMailServer({ port: Number(new URL(mail.url).port) });
      }
      const { status, body } = await administrator.post<JobLane>('/job-lanes/mail/resumption');
      expect([status, body.pause]).toEqual([200, null]);
      expect(await historyOf('mail')).toMatchObject({
        event: 'job_lane.resumed',
        who: account.id,
        from: { because },
      });
      await withMail.drainJobs();
      expect(await tries()).toEqual(people.map(() => ({ tries: 1, state: 'done' })));
      for (const { email } of people) expect(mail.mailsTo(email)).toHaveLength(1);
    },
  );

  it('a mail that the server refuses counts a try and holds up no other', async () => {
    const [first, second] = await coordinators();
    if (!first || !second) throw new Error('There are three coordinators.');
    await mail.stop();
    mail = await startMailServer({
      port: Number(new URL(mail.url).port),
      refusalOf: (address) => (address === first.email ? 'No such user.' : undefined),
    });
    await askFor([first, second]);
    await withMail.drainJobs();
    expect(await tries()).toEqual([
      { tries: 1, state: 'waiting' },
      { tries: 1, state: 'done' },
    ]);
    expect((await lane('mail'))?.pause).toBeNull();
  });
});

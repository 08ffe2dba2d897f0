import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One table of jobs in the place of the old one. What waits there as ids is moved. Mails that were written
 * when they were asked for hold a text with a link and an address, which a job holds no longer: they are
 * dropped, and how many is said.
 */
export class Jobs1764000000023 implements MigrationInterface {
  readonly name = 'Jobs1764000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(MOVED_MAILS);
    await runner.query(MOVED_FETCHES);
    const dropped = (await runner.query(UNSENT)) as { mails: number }[];
    const mails = dropped[0]?.mails ?? 0;
    await runner.query(`
      drop table outbox_job;
      alter table import_run drop column leased_until;`);
    if (mails > 0) tell(mails);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outbox_job (
        id bigint generated always as identity primary key,
        kind text not null,
        payload jsonb not null,
        run_at timestamptz not null default now(),
        attempts integer not null default 0,
        created_at timestamptz not null default now(),
        done_at timestamptz
      );
      create index outbox_job_due on outbox_job (run_at) where done_at is null;
      insert into outbox_job (kind, payload, run_at, created_at)
      select case name when 'invitation.mail' then 'invitation' else 'account.password_reset' end,
        payload, run_at, created_at
      from job where state in ('waiting', 'running')
        and name in ('invitation.mail', 'account.password_reset_mail')
      order by id;
      drop table job, job_lane, job_schedule;
      alter table import_run add column leased_until timestamptz;`);
  }
}

/** Whoever starts the product reads it in the terminal or in the log of the service. */
function tell(mails: number): void {
  const what = mails === 1 ? '1 mail that was not sent' : `${mails} mails that were not sent`;
  process.stderr.write(
    `The upgrade dropped ${what}: they held a link. What they told stands in Samhandling.\n`,
  );
}

const TABLES = `
  create table job_lane (
    name text constraint job_lane_pkey primary key,
    at_once integer not null constraint job_lane_at_once_check check (at_once > 0),
    is_ordered boolean not null,
    paused_until timestamptz,
    paused_because text constraint job_lane_paused_because_check
      check (paused_because in ('mail_server_unreachable', 'mail_log_in_refused')),
    constraint job_lane_pause_check check ((paused_until is null) = (paused_because is null))
  );
  insert into job_lane (name, at_once, is_ordered) values ('mail', 2, false), ('import', 1, false);

  create table job (
    id bigint generated always as identity constraint job_pkey primary key,
    name text not null,
    lane text not null,
    payload jsonb not null,
    key text,
    key_reach text constraint job_key_reach_check check (key_reach in ('waiting', 'open', 'ever')),
    state text not null default 'waiting'
      constraint job_state_check check (state in ('waiting', 'running', 'done', 'dead')),
    run_at timestamptz not null,
    lease_until timestamptz,
    attempt integer not null default 0,
    tries integer not null default 0,
    progress integer,
    progress_of integer,
    error text,
    created_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz,
    constraint job_key_check check ((key is null) = (key_reach is null)),
    constraint job_lease_check check ((state = 'running') = (lease_until is not null))
  );
  create index job_due_index on job (lane, run_at) where state = 'waiting';
  create index job_open_index on job (lane, id) where state in ('waiting', 'running');
  create index job_ended_index on job (name, ended_at) where state in ('done', 'dead');
  create unique index job_key_waiting_key on job (name, key)
    where key_reach = 'waiting' and state = 'waiting' and attempt = 0;
  create unique index job_key_open_key on job (name, key)
    where key_reach = 'open' and state in ('waiting', 'running');
  create unique index job_key_ever_key on job (name, key) where key_reach = 'ever';

  create table job_schedule (
    name text constraint job_schedule_pkey primary key,
    rule text not null,
    next_at timestamptz not null
  );`;

/** Also those that were given up, so that an administrator can send them again. */
const MOVED_MAILS = `
  insert into job (name, lane, payload, state, run_at, tries, error, created_at, ended_at)
  select case kind when 'invitation' then 'invitation.mail' else 'account.password_reset_mail' end,
    'mail', case kind when 'invitation' then '{"language": "sv"}'::jsonb || payload else payload end,
    case when attempts >= 10 then 'dead' else 'waiting' end,
    least(run_at, clock()), 0, case when attempts >= 10 then 'Given up before the upgrade' end,
    created_at, case when attempts >= 10 then clock() end
  from outbox_job
  where done_at is null and kind in ('invitation', 'account.password_reset')
  order by id`;

/** Runs that were fetched or interrupted are gone on with by a job each. */
const MOVED_FETCHES = `
  insert into job (name, lane, payload, key, key_reach, run_at, created_at)
  select 'import_run.fetch', 'import', jsonb_build_object('runId', id), id::text, 'open',
    coalesce(resumes_at, clock()), clock()
  from import_run where state in ('fetching', 'interrupted')
  order by started_at, id`;

const UNSENT = `
  select count(*)::int as mails from outbox_job
  where done_at is null and kind not in ('invitation', 'account.password_reset')`;

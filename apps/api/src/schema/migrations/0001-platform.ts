import { randomBytes } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from './append-only.ts';

/** Accounts, sessions, history, outbox and what else every slice stands on. */
export class Platform1764000000001 implements MigrationInterface {
  readonly name = 'Platform1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EXTENSIONS);
    await runner.query(ACCOUNTS);
    await runner.query(HISTORY);
    await makeAppendOnly(runner, 'history_entry');
    await runner.query(MACHINERY);
    await runner.query(`insert into platform_secret (name, value) values ('session', $1)`, [
      randomBytes(32).toString('base64url'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table platform_secret, rate_limit, idempotency_key, outbox_job, history_entry,
        account_token, session, account;
      drop function refuse_rewrite;`);
  }
}

/** Both are trusted extensions: the owner of the database may create them. */
const EXTENSIONS = `
  create extension if not exists pg_trgm;
  create extension if not exists unaccent;`;

const ACCOUNTS = `
  create table account (
    id uuid primary key default gen_random_uuid(),
    email text not null check (length(email) between 3 and 254),
    name text not null check (length(name) between 1 and 200),
    password_hash text,
    region_role text constraint account_region_role
      check (region_role in ('councillor', 'coordinator', 'administrator')),
    is_disabled boolean not null default false,
    language text not null default 'sv',
    epoch integer not null default 1,
    version integer not null default 1,
    created_at timestamptz not null default now()
  );
  create unique index account_email_unique on account (lower(email));
  create index account_name on account (name collate "sv-SE-x-icu");

  create table session (
    sid text primary key,
    sess json not null,
    expire timestamptz not null
  );
  create index session_expire on session (expire);
  create index session_account on session ((sess ->> 'accountId'));

  create table account_token (
    id uuid primary key default gen_random_uuid(),
    purpose text not null constraint account_token_purpose
      check (purpose in ('invitation', 'password_reset')),
    token_hash bytea not null constraint account_token_hash_unique unique,
    email text not null,
    name text not null default '',
    account_id uuid constraint account_token_account references account (id),
    actor_id uuid,
    membership_role text constraint account_token_membership_role
      check (membership_role in ('editor', 'administrator')),
    region_role text constraint account_token_region_role
      check (region_role in ('councillor', 'coordinator', 'administrator')),
    invited_by uuid constraint account_token_invited_by references account (id),
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint account_token_membership check ((actor_id is null) = (membership_role is null))
  );
  create index account_token_email on account_token (lower(email));`;

const HISTORY = `
  create function refuse_rewrite() returns trigger language plpgsql as $$
  begin
    raise exception 'rows of % are never changed or removed', tg_table_name
      using errcode = 'insufficient_privilege';
  end $$;

  create table history_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    account_id uuid constraint history_entry_account references account (id),
    actor_id uuid,
    subject_type text not null,
    subject_id text not null,
    event text not null,
    from_value jsonb,
    to_value jsonb,
    reason text
  );
  create index history_entry_subject on history_entry (subject_type, subject_id, id desc);
  create index history_entry_event on history_entry (event, id desc);`;

const MACHINERY = `
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

  create table idempotency_key (
    scope text not null,
    key text not null,
    fingerprint text not null,
    answer jsonb,
    created_at timestamptz not null default now(),
    constraint idempotency_key_pkey primary key (scope, key)
  );
  create index idempotency_key_created on idempotency_key (created_at);

  create table rate_limit (
    key varchar(255) primary key,
    points integer not null default 0,
    expire bigint
  );

  create table platform_secret (
    name text primary key,
    value text not null
  );`;

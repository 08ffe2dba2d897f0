import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Municipalities, actors and who is a member of which: what a person's abilities hang on. */
export class Actors1764000000002 implements MigrationInterface {
  readonly name = 'Actors1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MUNICIPALITIES);
    await runner.query(ACTORS);
    await runner.query(MEMBERSHIPS);
    await runner.query(`
      alter table account_token add constraint account_token_actor_fkey
        foreign key (actor_id) references actor;
      alter table history_entry add constraint history_entry_actor_fkey
        foreign key (actor_id) references actor;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table history_entry drop constraint history_entry_actor_fkey;
      alter table account_token drop constraint account_token_actor_fkey;
      drop table membership, actor, municipality;`);
  }
}

const MUNICIPALITIES = `
  create table municipality (
    code text constraint municipality_pkey primary key,
    name text not null,
    hex_column integer not null,
    hex_row integer not null
  );`;

const ACTORS = `
  create table actor (
    id uuid constraint actor_pkey primary key default gen_random_uuid(),
    name text not null,
    type text not null,
    state text not null default 'admitted' constraint actor_state_check
      check (state in ('requested', 'admitted', 'merged', 'declined')),
    municipality_code text constraint actor_municipality_fkey references municipality,
    organisation_number text,
    web_address text not null default '',
    description text not null default '',
    contact_email text not null default '',
    requester_name text,
    requester_email text,
    request_message text,
    merged_into_id uuid constraint actor_merged_into_fkey references actor,
    is_example boolean not null default false,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint actor_merged_check check ((state = 'merged') = (merged_into_id is not null))
  );
  create unique index actor_name_key on actor (lower(name)) where state = 'admitted';
  create unique index actor_organisation_number_key on actor (organisation_number)
    where state = 'admitted';
  create index actor_name_index on actor (name collate "sv-SE-x-icu");
  create index actor_trigram_index on actor using gin (name gin_trgm_ops);`;

const MEMBERSHIPS = `
  create table membership (
    account_id uuid not null constraint membership_account_fkey references account,
    actor_id uuid not null constraint membership_actor_fkey references actor,
    role text not null constraint membership_role_check check (role in ('editor', 'administrator')),
    created_at timestamptz not null default now(),
    constraint membership_pkey primary key (account_id, actor_id)
  );
  create index membership_actor_index on membership (actor_id);`;

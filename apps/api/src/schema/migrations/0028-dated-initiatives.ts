import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keeps what coverage counts of an initiative from one change to the next. What is published gets its
 * first row now: of the days before that nothing is kept.
 */
export class DatedInitiatives1764000000028 implements MigrationInterface {
  readonly name = 'DatedInitiatives1764000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(INDEX);
    await runner.query(FIRST_ROWS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger if exists contribution_touched on contribution;
      drop trigger if exists initiative_partner_touched on initiative_partner;
      drop trigger if exists initiative_municipality_touched on initiative_municipality;
      drop trigger if exists initiative_action_touched on initiative_action;
      drop trigger if exists initiative_touched on initiative;
      drop trigger if exists initiative_touched_new on initiative;
      drop table touched_initiative, dated_initiative;
      drop function write_dated_initiatives, touch_linked_initiative,
        touch_own_initiative, touch_initiative(uuid);`);
  }
}

const TABLES = `
  create table dated_initiative (
    id bigint generated always as identity constraint dated_initiative_pkey primary key,
    initiative_id uuid not null constraint dated_initiative_initiative_fkey references initiative,
    at timestamptz not null default clock(),
    owner_actor_id uuid not null constraint dated_initiative_owner_fkey references actor,
    place_scope text constraint dated_initiative_place_scope_check
      check (place_scope in ('municipalities', 'county', 'cross_border')),
    starts_on date,
    ends_on date,
    perspective_codes text[] not null,
    agenda_goals integer[] not null,
    municipality_codes text[] not null,
    action_ids uuid[] not null,
    primary_action_id uuid,
    partner_actor_ids uuid[] not null,
    contributions jsonb not null
  );
  create table touched_initiative (
    transaction_id bigint not null,
    initiative_id uuid not null,
    constraint touched_initiative_pkey primary key (transaction_id, initiative_id)
  );`;

const INDEX = `
  create index dated_initiative_time_index on dated_initiative (initiative_id, at, id)`;

const FIRST_ROWS = `
  insert into dated_initiative (initiative_id, owner_actor_id, place_scope, starts_on, ends_on,
    perspective_codes, agenda_goals, municipality_codes, action_ids, primary_action_id,
    partner_actor_ids, contributions)
  select id, owner_actor_id, place_scope, starts_on, ends_on, perspective_codes, agenda_goals,
    array(select municipality_code from initiative_municipality
      where initiative_id = initiative.id order by 1),
    array(select action_id from initiative_action where initiative_id = initiative.id order by 1),
    (select action_id from initiative_action where initiative_id = initiative.id and is_primary),
    array(select actor_id from initiative_partner where initiative_id = initiative.id order by 1),
    coalesce((select jsonb_agg(jsonb_build_object('id', id, 'effect_goal_id', effect_goal_id,
        'indicator_id', indicator_id, 'review_state', review_state) order by id)
      from contribution where initiative_id = initiative.id), '[]')
  from initiative where publication_state in ('published', 'archived')`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The tables of the domain. What the strategy says is kept apart from what people write; both carry
 * stable keys, so that a renewed strategy never orphans a link (a thing that is gone is retired).
 */
export class Domain1764000000003 implements MigrationInterface {
  readonly name = 'Domain1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      ...strategyTables,
      ...actorTables,
      ...initiativeTables,
      ...reportTables,
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table observed_effect, status_report, contribution, funding,
      initiative_municipality, initiative_partner, initiative_action, initiative, ownership,
      target, observation, series, measure, indicator, effect_goal, action,
      section, chapter, priority_area, strategy cascade`);
    await runner.query('alter table actor drop column decision_reason');
    await runner.query('alter table municipality drop column position');
    await runner.query(
      'drop function refuse_change_of_filed_report, refuse_change_of_filed_effect',
    );
  }
}

const strategyTables = [
  `create table strategy (
    id uuid constraint strategy_pkey primary key default gen_random_uuid(),
    code text not null constraint strategy_code_key unique,
    title text not null,
    edition text not null,
    decided_by text not null,
    decided_on text not null,
    is_current boolean not null default false,
    content jsonb not null,
    checksum text not null,
    loaded_at timestamptz not null default now()
  )`,
  `create unique index strategy_current_key on strategy (is_current) where is_current`,
  `alter table municipality add column position integer not null default 0`,
  `create table priority_area (
    id uuid constraint priority_area_pkey primary key default gen_random_uuid(),
    strategy_id uuid not null constraint priority_area_strategy_fkey references strategy,
    code text not null constraint priority_area_code_key unique,
    title text not null,
    position integer not null,
    retired_at timestamptz
  )`,
  `create table chapter (
    id uuid constraint chapter_pkey primary key default gen_random_uuid(),
    priority_area_id uuid not null constraint chapter_area_fkey references priority_area,
    code text not null constraint chapter_code_key unique,
    title text not null,
    position integer not null,
    retired_at timestamptz
  )`,
  `create table section (
    id uuid constraint section_pkey primary key default gen_random_uuid(),
    priority_area_id uuid not null constraint section_area_fkey references priority_area,
    chapter_id uuid constraint section_chapter_fkey references chapter,
    code text not null constraint section_code_key unique,
    title text not null,
    introduction text[] not null,
    position integer not null,
    retired_at timestamptz
  )`,
  `create table action (
    id uuid constraint action_pkey primary key default gen_random_uuid(),
    section_id uuid not null constraint action_section_fkey references section,
    code text not null constraint action_code_key unique,
    text text not null,
    position integer not null,
    retired_at timestamptz
  )`,
  `create index action_section_index on action (section_id)`,
  `create index action_trigram_index on action using gin (text gin_trgm_ops)`,
  `create table effect_goal (
    id uuid constraint effect_goal_pkey primary key default gen_random_uuid(),
    priority_area_id uuid not null constraint effect_goal_area_fkey references priority_area,
    code text not null constraint effect_goal_code_key unique,
    title text not null,
    position integer not null,
    retired_at timestamptz
  )`,
  `create table indicator (
    id uuid constraint indicator_pkey primary key default gen_random_uuid(),
    effect_goal_id uuid not null constraint indicator_goal_fkey references effect_goal,
    code text not null constraint indicator_code_key unique,
    title text not null,
    wording text not null,
    baseline_note text,
    position integer not null,
    retired_at timestamptz
  )`,
  `create table measure (
    id uuid constraint measure_pkey primary key default gen_random_uuid(),
    indicator_id uuid not null constraint measure_indicator_fkey references indicator,
    code text not null,
    name text not null,
    unit text not null,
    definition text,
    position integer not null,
    retired_at timestamptz,
    constraint measure_code_key unique (indicator_id, code)
  )`,
  `create table series (
    id uuid constraint series_pkey primary key default gen_random_uuid(),
    measure_id uuid not null constraint series_measure_fkey references measure,
    place_code text not null,
    sex text,
    birth text,
    age_group text,
    unit text not null,
    position integer not null
  )`,
  `create unique index series_key on series
    (measure_id, place_code, coalesce(sex, ''), coalesce(birth, ''), coalesce(age_group, ''), unit)`,
  `create table observation (
    id uuid constraint observation_pkey primary key default gen_random_uuid(),
    series_id uuid not null constraint observation_series_fkey references series on delete cascade,
    period text not null,
    value numeric not null,
    as_written text not null,
    source text not null,
    note text,
    is_baseline boolean not null,
    relative_to_year integer,
    revision integer not null default 1,
    constraint observation_key unique (series_id, period, revision)
  )`,
  `create table target (
    id uuid constraint target_pkey primary key default gen_random_uuid(),
    measure_id uuid not null constraint target_measure_fkey references measure,
    kind text not null,
    value numeric,
    unit text,
    year integer,
    base_year integer,
    direction text,
    sex text,
    birth text,
    note text,
    as_written text not null,
    position integer not null,
    constraint target_key unique (measure_id, position)
  )`,
];

const actorTables = [
  `alter table actor add column decision_reason text`,
  `create table ownership (
    id uuid constraint ownership_pkey primary key default gen_random_uuid(),
    action_id uuid not null constraint ownership_action_fkey references action,
    actor_id uuid not null constraint ownership_actor_fkey references actor,
    role text not null,
    state text not null,
    note text not null default '',
    opened_on date not null,
    confirmed_on date,
    released_on date,
    release_reason text,
    version integer not null default 1
  )`,
  `create unique index ownership_lead_key on ownership (action_id) where state = 'confirmed' and role = 'lead'`,
  `create unique index ownership_open_key on ownership (action_id, actor_id) where state <> 'released'`,
  `create index ownership_actor_index on ownership (actor_id)`,
];

const initiativeTables = [
  `create table initiative (
    id uuid constraint initiative_pkey primary key default gen_random_uuid(),
    owner_actor_id uuid not null constraint initiative_owner_fkey references actor,
    title text not null,
    summary text not null,
    description text not null,
    place_scope text,
    starts_on date,
    ends_on date,
    work_status text not null,
    publication_state text not null,
    contact_email text not null,
    web_address text not null,
    budget_total numeric,
    reference_number text not null,
    perspective_codes text[] not null,
    agenda_goals integer[] not null,
    return_reason text,
    last_report_on date,
    is_example boolean not null default false,
    created_by uuid constraint initiative_created_by_fkey references account,
    submitted_at timestamptz,
    published_at timestamptz,
    archived_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    version integer not null default 1,
    words tsvector not null generated always as (
      setweight(to_tsvector('swedish', title), 'A') || setweight(to_tsvector('swedish', summary), 'B') ||
      setweight(to_tsvector('swedish', description), 'C')) stored
  )`,
  `create index initiative_owner_index on initiative (owner_actor_id)`,
  `create index initiative_published_index on initiative (updated_at desc, id) where publication_state = 'published'`,
  `create index initiative_state_index on initiative (publication_state, submitted_at)`,
  `create index initiative_words_index on initiative using gin (words)`,
  `create index initiative_trigram_index on initiative using gin ((title || ' ' || summary) gin_trgm_ops)`,
  `create table initiative_action (
    initiative_id uuid not null constraint initiative_action_initiative_fkey references initiative on delete cascade,
    action_id uuid not null constraint initiative_action_action_fkey references action,
    is_primary boolean not null,
    constraint initiative_action_pkey primary key (initiative_id, action_id)
  )`,
  `create unique index initiative_action_primary_key on initiative_action (initiative_id) where is_primary`,
  `create index initiative_action_action_index on initiative_action (action_id)`,
  `create table initiative_partner (
    initiative_id uuid not null constraint initiative_partner_initiative_fkey references initiative on delete cascade,
    actor_id uuid not null constraint initiative_partner_actor_fkey references actor,
    role text not null,
    position integer not null,
    constraint initiative_partner_pkey primary key (initiative_id, actor_id)
  )`,
  `create index initiative_partner_actor_index on initiative_partner (actor_id)`,
  `create table initiative_municipality (
    initiative_id uuid not null constraint initiative_municipality_initiative_fkey references initiative on delete cascade,
    municipality_code text not null constraint initiative_municipality_code_fkey references municipality,
    constraint initiative_municipality_pkey primary key (initiative_id, municipality_code)
  )`,
  `create index initiative_municipality_code_index on initiative_municipality (municipality_code)`,
  `create table funding (
    initiative_id uuid not null constraint funding_initiative_fkey references initiative on delete cascade,
    position integer not null,
    source text not null,
    amount numeric,
    name text not null,
    constraint funding_pkey primary key (initiative_id, position)
  )`,
  `create table contribution (
    id uuid constraint contribution_pkey primary key,
    initiative_id uuid not null constraint contribution_initiative_fkey references initiative on delete cascade,
    effect_goal_id uuid not null constraint contribution_goal_fkey references effect_goal,
    indicator_id uuid constraint contribution_indicator_fkey references indicator,
    measure_id uuid constraint contribution_measure_fkey references measure,
    direction text,
    unit text,
    expected jsonb not null,
    mechanism text not null,
    confidence text,
    by_year integer,
    position integer not null
  )`,
  `create index contribution_initiative_index on contribution (initiative_id)`,
  `create index contribution_goal_index on contribution (effect_goal_id)`,
  `create index contribution_indicator_index on contribution (indicator_id)`,
];

const reportTables = [
  `create table status_report (
    id uuid constraint status_report_pkey primary key default gen_random_uuid(),
    initiative_id uuid not null constraint status_report_initiative_fkey references initiative,
    state text not null,
    period_from date,
    period_to date,
    work_status text not null,
    progress_percent integer,
    done text not null,
    achieved text not null,
    deviations text not null,
    next_steps text not null,
    supersedes_id uuid constraint status_report_supersedes_fkey references status_report,
    correction_reason text,
    snapshot jsonb,
    filed_at timestamptz,
    created_by uuid constraint status_report_created_by_fkey references account,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    version integer not null default 1
  )`,
  `create unique index status_report_supersedes_key on status_report (supersedes_id)`,
  `create unique index status_report_draft_key on status_report (initiative_id) where state = 'draft'`,
  `create index status_report_initiative_index on status_report (initiative_id, filed_at desc)`,
  `create table observed_effect (
    id uuid constraint observed_effect_pkey primary key default gen_random_uuid(),
    report_id uuid not null constraint observed_effect_report_fkey references status_report on delete cascade,
    contribution_id uuid not null constraint observed_effect_contribution_fkey references contribution,
    sex text,
    birth text,
    value numeric,
    unit text,
    note text not null,
    evidence_url text,
    confidence text,
    position integer not null
  )`,
  `create index observed_effect_report_index on observed_effect (report_id)`,
  `create index observed_effect_contribution_index on observed_effect (contribution_id)`,
  // Invariant 5: a filed report reads the same in ten years. Not even the owner of the tables changes one.
  `create function refuse_change_of_filed_report() returns trigger language plpgsql as $$
    begin
      if old.state = 'filed' then raise exception 'a filed status report never changes' using errcode = 'restrict_violation'; end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$`,
  `create trigger status_report_filed before update or delete on status_report
    for each row execute function refuse_change_of_filed_report()`,
  `create function refuse_change_of_filed_effect() returns trigger language plpgsql as $$
    begin
      if exists (select from status_report where state = 'filed' and id = case when tg_op = 'INSERT' then new.report_id else old.report_id end)
      then raise exception 'a filed status report never changes' using errcode = 'restrict_violation'; end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$`,
  `create trigger observed_effect_filed before insert or update or delete on observed_effect
    for each row execute function refuse_change_of_filed_effect()`,
];

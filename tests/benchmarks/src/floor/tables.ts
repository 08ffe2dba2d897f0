import type pg from 'pg';

/**
 * The floor's own tables, beside those of the product: what a hand-written server would keep right while it
 * writes, and read when it is asked. They are made and filled once, by the owner of the tables.
 */
export async function makeFloorTables(owner: pg.Client): Promise<void> {
  await owner.query(TABLES);
  await owner.query(ASPECTS);
  await owner.query(WORDS);
  await owner.query(CANDIDATES);
  await owner.query(WORK);
  await owner.query('analyze floor_work');
}

/**
 * `floor_part` is an overview ready to be read: a row for each thing that it tells of. `floor_work` is only for
 * counting once. The marks of what changed are those of the product's own triggers.
 */
const TABLES = `
  drop table if exists floor_part, floor_aspect, floor_word, floor_work;
  create table floor_part (overview text not null, part text not null, position int not null,
    code text not null, body jsonb not null, primary key (overview, part, position));
  create index if not exists floor_initiative_end on initiative (ends_on, id)
    where publication_state = 'published';`;

const ASPECTS = `
  create table floor_aspect as
  select kind, code, title, coalesce(short_title, title) as short_title, position
  from (
    select 'perspective' as kind, item ->> 'code' as code, item ->> 'title' as title,
      item ->> 'shortTitle' as short_title, n as position, 1 as turn
    from strategy, jsonb_array_elements(perspectives) with ordinality given(item, n) where is_current
    union all
    select 'agenda_goal', item ->> 'number', item ->> 'name', item ->> 'shortTitle', n, 2
    from strategy, jsonb_array_elements(agenda_goals) with ordinality given(item, n) where is_current
    union all
    select 'specialisation', item ->> 'code', item ->> 'title', item ->> 'shortTitle', n, 3
    from strategy, jsonb_array_elements(specialisations) with ordinality given(item, n) where is_current
  ) named order by turn, position`;

/** The words of actions and effect goals, with where each stands and how much it tells. */
const WORDS = `
  create table floor_word as
  with document as (
    select action.code as document, 'action' as kind, setweight(to_tsvector('swedish', action.text), 'A')
      || setweight(to_tsvector('swedish', section.title), 'B')
      || setweight(to_tsvector('swedish', array_to_string(section.introduction, ' ')), 'C') as words
    from action join section on section.id = action.section_id where action.retired_at is null
    union all
    select effect_goal.code, 'effect_goal', to_tsvector('swedish', effect_goal.title || ' ' || coalesce(
      (select string_agg(title || ' ' || wording, ' ') from indicator
        where effect_goal_id = effect_goal.id), ''))
    from effect_goal where effect_goal.retired_at is null
  ), written as (
    select document, kind, lexeme, case when 'A' = any(weights) or kind = 'effect_goal' then 1
      when 'B' = any(weights) then 0.5 else 0.25 end as weight
    from document, unnest(words)
  )
  select *, ln((select count(*) from document)::float / count(*) over (partition by lexeme)) as rarity
  from written;
  create index on floor_word (lexeme text_pattern_ops)`;

/**
 * What is written so comes before what is only like it, and the strategy and the actors before the many
 * initiatives, so that a bound leaves out the least. The beginning of a word is no common one, as the planner
 * takes it: with sequential scans off it uses the index made for it.
 */
const CANDIDATES = `
  create or replace function floor_candidates(strict tsquery, wide tsquery, asked_key text, bound integer)
  returns setof search_document language sql stable set enable_seqscan = off as $$
    select * from (
      select * from search_document where key = asked_key
      union all
      select * from search_document where kind <> 'initiative' and words @@ wide and key <> asked_key
      union all
      select * from search_document where kind = 'initiative' and words @@ strict and key <> asked_key
      union all
      select * from search_document
      where kind = 'initiative' and words @@ wide and not words @@ strict and key <> asked_key
    ) matching limit bound
  $$`;

/** What is counted of each published initiative. */
const WORK = `
  create table floor_work as
  select initiative.id, initiative.work_status, initiative.place_scope, initiative.ends_on,
    initiative.owner_actor_id, actor.type as owner_type, actor.municipality_code as seat,
    work_status = 'ongoing' and not is_overdue as is_active, is_overdue, silent_since,
    case when named.codes <> '{}' then named.codes
      when actor.type = 'municipality' and actor.municipality_code is not null
        then array[actor.municipality_code] else '{}' end as sites,
    exists (select from contribution where initiative_id = initiative.id and review_state <> 'questioned')
      as is_stated,
    exists (
      select from status_report report join observed_effect on observed_effect.report_id = report.id
        join contribution on contribution.id = observed_effect.contribution_id
      where report.initiative_id = initiative.id and report.state = 'filed'
        and contribution.review_state <> 'questioned'
        and not exists (select from status_report later
          where later.supersedes_id = report.id and later.state = 'filed')) as is_seen
  from initiative join actor on actor.id = initiative.owner_actor_id,
    lateral (select array(select municipality_code from initiative_municipality
      where initiative_id = initiative.id) as codes) named,
    lateral (select greatest((published_at at time zone 'Europe/Stockholm')::date, last_report_on)
      as silent_since) said,
    lateral (select work_status in ('planned', 'ongoing', 'paused')
      and (now() at time zone 'Europe/Stockholm')::date > (silent_since + interval '9 months')::date
      as is_overdue) late
  where publication_state = 'published';
  create unique index on floor_work (id)`;

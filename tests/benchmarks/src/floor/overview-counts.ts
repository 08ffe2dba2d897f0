/**
 * What overviews count, counted once more and by other statements than the product's: rows of the part, the
 * code of the thing, and the figures under the names that the answer has. They read `floor_work`.
 */
export type Counted = Readonly<{ part: string; code: string; body: object }>;

/** The actions that are in force, with their place. */
const SERVED = `
  current_action as materialized (
    select a.id, a.code, a.position, s.code as section, area.code as area
    from action a join section s on s.id = a.section_id
      join priority_area area on area.id = s.priority_area_id
      join strategy on strategy.id = area.strategy_id and strategy.is_current
    where a.retired_at is null
  ), served as materialized (
    select current_action.*, floor_work.id as initiative_id, floor_work.is_active, floor_work.work_status,
      floor_work.place_scope, floor_work.sites, floor_work.owner_type, floor_work.is_seen,
      floor_work.is_stated, floor_work.owner_actor_id
    from current_action join initiative_action ia on ia.action_id = current_action.id
      join floor_work on floor_work.id = ia.initiative_id
  )`;

export const COVERAGE = `
  with ${SERVED}
  select 'actions' as part, current_action.code, jsonb_build_object(
    'active', count(served.id) filter (where is_active),
    'countyWide', coalesce(bool_or(is_active and place_scope = 'county'), false),
    'lead', (select actor.name from ownership w join actor on actor.id = w.actor_id
      where w.action_id = current_action.id and w.state = 'confirmed' and w.role = 'lead')) as body
  from current_action left join served on served.id = current_action.id
  group by current_action.id, current_action.code
  union all
  select 'head', '', jsonb_build_object('initiatives', count(distinct initiative_id)) from served`;

/** Where an initiative of an action stands in a matrix, by what its columns are. */
const CELLS: Readonly<Record<string, string>> = {
  municipality: `select served.*, site as key from served, unnest(sites) site where is_active`,
  actorType: `select served.*, owner_type as key from served where is_active`,
  workStatus: `select served.*, work_status as key from served`,
  effectGoal: `select distinct served.*, g.code as key from served
    join contribution c on c.initiative_id = served.initiative_id and c.review_state <> 'questioned'
    join effect_goal g on g.id = c.effect_goal_id where is_active`,
};

export function matrix(columns: string): string {
  const isCounted = columns === 'workStatus' ? 'true' : 'is_active';
  // Distinct initiatives of each place (an action, a section, an area), in all and by column.
  const counted = (place: string) => `
    (select ${place} as code from current_action group by 1) place
    left join (select ${place} as code, count(distinct initiative_id) as total,
        count(*) filter (where is_active and place_scope = 'county') as county_wide
      from served where ${isCounted} group by 1) in_all using (code)
    left join (select code, jsonb_object_agg(key, many) as totals from (
        select ${place} as code, key, count(distinct initiative_id) as many from cell group by 1, 2) by_key
      group by 1) in_columns using (code)`;
  const totals = (part: string, place: string) => `
    select '${part}', code, jsonb_build_object('total', coalesce(total, 0),
      'totals', coalesce(totals, '{}')) from ${counted(place)}`;
  return `
    with ${SERVED}, cell as materialized (${CELLS[columns]})
    select 'rows' as part, code, jsonb_build_object('total', coalesce(total, 0),
      'countyWide', coalesce(county_wide, 0), 'cells', coalesce(totals, '{}')) as body
    from ${counted('code')}
    union all ${totals('areas', 'area')}
    union all ${totals('sections', 'section')}
    union all
    select 'head', '', jsonb_build_object(
      'total', (select count(distinct initiative_id) from served where ${isCounted}),
      'totals', coalesce((select jsonb_object_agg(key, many) from (
        select key, count(distinct initiative_id) as many from cell group by key) by_key), '{}'))`;
}

/** How many initiatives served any action at the end of the day. */
export const earlierDay = (day: string) => `
  with end_of as (select (date '${day}' + 1)::timestamp at time zone 'Europe/Stockholm' as at)
  select 'head' as part, '' as code, jsonb_build_object('initiatives', count(*)) as body
  from initiative, end_of, lateral (
    select dated.action_ids from dated_initiative dated
    where dated.initiative_id = initiative.id and dated.at < end_of.at
    order by dated.at desc, dated.id desc limit 1) then_linked
  where initiative.published_at < end_of.at
    and (initiative.archived_at is null or initiative.archived_at >= end_of.at)
    and exists (select from action where action.id = any(then_linked.action_ids) and retired_at is null)`;

export const ACTIONS = `
  with ${SERVED}
  select 'items' as part, current_action.code, jsonb_build_object(
    'initiativeCount', count(served.id), 'activeCount', count(served.id) filter (where is_active),
    'lastReportOn', max(initiative.last_report_on)) as body
  from current_action left join served on served.id = current_action.id
    left join initiative on initiative.id = served.initiative_id
  group by current_action.id, current_action.code`;

export const ACTIONS_WITHOUT_OWNER = `
  select * from (${ACTIONS}) counted where not exists (
    select from ownership w join action a on a.id = w.action_id
    where a.code = counted.code and w.state = 'confirmed' and w.role = 'lead')`;

export const action = (code: string) => `
  with ${SERVED}, own as (select * from served where code = '${code}')
  select 'head' as part, '' as code, jsonb_build_object('facts', jsonb_build_object(
    'initiatives', count(*), 'active', count(*) filter (where is_active),
    'silent', count(*) filter (where work_status = 'ongoing' and not is_active),
    'activeLeads', count(distinct owner_actor_id) filter (where is_active),
    'withExpectedEffect', count(*) filter (where is_stated),
    'withObservedEffect', count(*) filter (where is_seen))) as body
  from own
  union all
  select 'effectGoals', g.code, jsonb_build_object('initiatives', count(distinct own.initiative_id))
  from own join contribution c on c.initiative_id = own.initiative_id and c.review_state <> 'questioned'
    join effect_goal g on g.id = c.effect_goal_id group by g.code`;

const PLACES_BY_MUNICIPALITY = `
  with ${SERVED}, on_site as materialized (
    select distinct site as code, id from served, unnest(sites) site where is_active
  ), for_county as materialized (
    select distinct id from served where is_active and place_scope = 'county'
  ), place as (
    select m.code, current_action.code as action,
      case when on_site.id is not null then 'on_site' when for_county.id is not null then 'county_only'
        else 'nobody' end as work
    from municipality m cross join current_action
      left join on_site on on_site.code = m.code and on_site.id = current_action.id
      left join for_county on for_county.id = current_action.id
    where m.code like '25%'
  )
  select code, jsonb_build_object('on_site', count(*) filter (where work = 'on_site'),
    'county_only', count(*) filter (where work = 'county_only'),
    'nobody', count(*) filter (where work = 'nobody')) as places
  from place group by code`;

export const MUNICIPALITIES = `
  select 'items' as part, code, jsonb_build_object('places', places) as body
  from (${PLACES_BY_MUNICIPALITY}) placed`;

export const municipality = (code: string) => `
  select 'head' as part, '' as code, jsonb_build_object('places', places, 'onSite', (
    select jsonb_build_object('active', count(*), 'ledFromHere', count(*) filter (where seat = '${code}'),
      'endPassed', count(*) filter (where ends_on < (now() at time zone 'Europe/Stockholm')::date))
    from floor_work where is_active and '${code}' = any(sites))) as body
  from (${PLACES_BY_MUNICIPALITY}) placed where code = '${code}'`;

export const AREAS = `
  with ${SERVED}
  select 'items' as part, current_action.area as code, jsonb_build_object(
    'initiativeCount', count(distinct initiative_id),
    'summary', jsonb_build_object('actions', count(distinct current_action.id),
      'owned', count(distinct current_action.id) filter (where exists (select from ownership w
        where w.action_id = current_action.id and w.state = 'confirmed' and w.role = 'lead')))) as body
  from current_action left join served on served.id = current_action.id
  group by current_action.area`;

/** Which initiatives say that they contribute to which effect goal, and have seen it. */
const STATED = `
  stated as materialized (
    select distinct on (floor_work.id, g.code) floor_work.id, g.code, area.code as area, exists (
      select from contribution seen join observed_effect e on e.contribution_id = seen.id
        join status_report r on r.id = e.report_id
      where seen.initiative_id = floor_work.id and seen.effect_goal_id = g.id
        and seen.review_state <> 'questioned' and r.state = 'filed'
        and not exists (select from status_report later
          where later.supersedes_id = r.id and later.state = 'filed')) as is_observed
    from floor_work join contribution c on c.initiative_id = floor_work.id
        and c.review_state <> 'questioned'
      join effect_goal g on g.id = c.effect_goal_id
      join priority_area area on area.id = g.priority_area_id
  )`;

export const EFFECT_GOALS = `
  with ${STATED}
  select 'items' as part, g.code, jsonb_build_object('initiativeCount', count(stated.id),
    'observedCount', count(stated.id) filter (where is_observed)) as body
  from effect_goal g left join stated on stated.code = g.code where g.retired_at is null group by g.code`;

export const effectGoal = (code: string) => `
  with ${STATED}
  select 'head' as part, '' as code, jsonb_build_object('initiativeCount', count(*),
    'observedCount', count(*) filter (where is_observed)) as body
  from stated where code = '${code}'`;

export const INDICATORS = `
  select 'items' as part, indicator.code, jsonb_build_object('contributionCount', count(c.id)) as body
  from indicator left join (
    select c.id, c.indicator_id from contribution c join floor_work on floor_work.id = c.initiative_id
    where c.review_state <> 'questioned') c on c.indicator_id = indicator.id
  where indicator.retired_at is null group by indicator.code`;

export const indicator = (code: string) => `
  select 'head' as part, '' as code, body from (${INDICATORS}) counted where counted.code = '${code}'`;

/** The work of an effect map: all of it, or what a condition on floor_work chooses. */
export const effectMap = (condition: string) => `
  with chosen as materialized (select * from floor_work where ${condition}), ${STATED}
  select 'head' as part, '' as code, jsonb_build_object('initiatives', count(*),
    'observed', count(*) filter (where is_seen), 'stating', count(*) filter (where is_stated)) as body
  from chosen
  union all
  select 'effectGoals', g.code, jsonb_build_object('initiatives', count(chosen.id),
    'observed', count(chosen.id) filter (where is_observed))
  from effect_goal g left join stated on stated.code = g.code left join chosen on chosen.id = stated.id
  where g.retired_at is null group by g.code
  union all
  select 'blocks', owner_type, jsonb_build_object('initiatives', count(*),
    'observed', count(*) filter (where is_seen))
  from chosen group by owner_type
  union all
  select 'ties', owner_type || ' ' || stated.code, jsonb_build_object('initiatives', count(*),
    'observed', count(*) filter (where is_observed))
  from chosen join stated on stated.id = chosen.id group by owner_type, stated.code`;

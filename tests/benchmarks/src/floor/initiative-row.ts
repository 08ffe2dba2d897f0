/** The parts of queries that every list of initiatives of the floor has. `i` is the initiative, `o` its owner. */

const DUE = `(greatest((i.published_at at time zone 'Europe/Stockholm')::date, i.last_report_on)
  + interval '6 months')::date`;
const GRACE_END = `(greatest((i.published_at at time zone 'Europe/Stockholm')::date, i.last_report_on)
  + interval '9 months')::date`;
const EXPECTED = `i.publication_state = 'published' and i.work_status in ('planned', 'ongoing', 'paused')`;

/** Whether its report is overdue on the day. */
export const isOverdue = (day: string) => `(${EXPECTED} and ${day}::date > ${GRACE_END})`;

/** Whether its report is due on the day, and not overdue. */
export const isDue = (day: string) =>
  `(${EXPECTED} and ${day}::date >= ${DUE} and ${day}::date <= ${GRACE_END})`;

/** Whether a report is expected and not due yet. */
export const isRecent = (day: string) => `(${EXPECTED} and ${day}::date < ${DUE})`;

export const timelinessOn = (day: string) =>
  `case when not (${EXPECTED}) then 'not_expected' when ${day}::date < ${DUE} then 'recent'
    when ${day}::date <= ${GRACE_END} then 'due' else 'overdue' end`;

export const DUE_ON = `case when ${EXPECTED} then ${DUE} end`;

export const SILENT_SINCE = `greatest((i.published_at at time zone 'Europe/Stockholm')::date, i.last_report_on)`;

export const instant = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export const actorOf = (table: string) =>
  `json_build_object('id', ${table}.id, 'name', ${table}.name, 'type', ${table}.type)`;

export const PLACES_OF = `coalesce((
  select json_agg(json_build_object('code', m.code, 'name', m.name) order by m.name collate "sv-SE-x-icu")
  from initiative_municipality im join municipality m on m.code = im.municipality_code
  where im.initiative_id = i.id), '[]')`;

/** One row of a list, as JSON. */
export const rowOn = (day: string) => `json_build_object(
  'id', i.id, 'title', i.title, 'summary', i.summary, 'owner', ${actorOf('o')},
  'partnerCount', (select count(*) from initiative_partner p
    where p.initiative_id = i.id and p.review_state = 'accepted'),
  'placeScope', i.place_scope, 'placesAcrossBorder', i.places_across_border,
  'municipalities', ${PLACES_OF},
  'startsOn', i.starts_on, 'endsOn', i.ends_on, 'workStatus', i.work_status,
  'publicationState', i.publication_state, 'timeliness', ${timelinessOn(day)},
  'lastReportOn', i.last_report_on, 'reportDueOn', ${DUE_ON},
  'primaryAction', (
    select json_build_object('code', a.code, 'text', a.text, 'areaCode', area.code)
    from initiative_action ia join action a on a.id = ia.action_id join section s on s.id = a.section_id
      join priority_area area on area.id = s.priority_area_id
    where ia.initiative_id = i.id and ia.is_primary),
  'actionCount', (select count(*) from initiative_action ia where ia.initiative_id = i.id),
  'effectGoals', coalesce((
    select json_agg(json_build_object('code', g.code, 'title', g.title, 'areaCode', area.code)
      order by g.position)
    from effect_goal g join priority_area area on area.id = g.priority_area_id
    where g.id in (select effect_goal_id from contribution c where c.initiative_id = i.id)), '[]'),
  'aspects', coalesce((
    select json_agg(json_build_object('kind', kind, 'code', code, 'title', title, 'shortTitle', short_title))
    from floor_aspect where kind = 'perspective' and code = any(i.perspective_codes)
      or kind = 'agenda_goal' and code = any(i.agenda_goals::text[])
      or kind = 'specialisation' and code = any(i.specialisation_codes)), '[]'),
  'isExample', i.is_example, 'updatedAt', ${instant('i.updated_at')})`;

/** A page of the initiatives that a condition chooses, with their number up to the bound of lists. */
export function pageOf({
  conditions,
  order,
  day,
  limit,
  offset,
  joinsOwner,
}: Readonly<{
  conditions: readonly string[];
  order: string;
  day: string;
  limit: string;
  offset: string;
  /** Whether a condition or the order asks for the owner: otherwise only the page's rows do. */
  joinsOwner: boolean;
}>): string {
  const chosen = `from initiative i ${joinsOwner ? 'join actor o on o.id = i.owner_actor_id' : ''}
    where ${conditions.join(' and ')}`;
  return `
    with chosen as materialized (
      select i.id, row_number() over (order by ${order}) as n ${chosen}
      order by ${order} limit ${limit} offset ${offset}
    ), counted as (
      select count(*) as total from (select ${chosen} limit 1001) up_to_bound
    )
    select json_build_object(
      'items', coalesce((
        select json_agg(${rowOn(day)} order by chosen.n)
        from chosen join initiative i on i.id = chosen.id join actor o on o.id = i.owner_actor_id), '[]'),
      'total', least(total, 1000), 'isTotalExact', total <= 1000)::text as json
    from counted`;
}

import { jsonOf } from './database.ts';
import { actorOf, DUE_ON, instant, PLACES_OF, timelinessOn } from './initiative-row.ts';
import { found, today, type FloorPerson, type Route } from './route.ts';

const OBSERVED = `
  select json_agg(json_build_object('contributionId', e.contribution_id, 'sex', e.sex, 'birth', e.birth,
    'value', e.value::text, 'unit', e.unit, 'note', e.note, 'evidenceUrl', e.evidence_url,
    'confidence', e.confidence, 'reportId', r.id, 'observedOn', r.period_to) order by r.filed_at, e.position)
  from observed_effect e join status_report r on r.id = e.report_id
  where e.contribution_id = c.id and r.state = 'filed'
    and not exists (select from status_report later
      where later.supersedes_id = r.id and later.state = 'filed')`;

const CONTRIBUTIONS = `
  select json_agg(json_build_object('id', c.id,
    'effectGoal', json_build_object('code', g.code, 'title', g.title, 'areaCode', area.code),
    'indicator', case when ind.id is not null
      then json_build_object('code', ind.code, 'title', ind.title) end,
    'measureCode', m.code, 'measureName', m.name, 'direction', c.direction, 'unit', c.unit,
    'expected', c.expected, 'mechanism', c.mechanism, 'confidence', c.confidence, 'byYear', c.by_year,
    'counterfactual', c.counterfactual, 'evidenceUrl', c.evidence_url,
    'observed', coalesce((${OBSERVED}), '[]'),
    'files', coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name) order by f.name)
      from evidence_file f where f.contribution_id = c.id), '[]'),
    'isAccepted', c.review_state = 'accepted',
    'review', case when $3 or i.owner_actor_id = any($2::uuid[])
      then json_build_object('state', c.review_state, 'question', c.question) end,
    'version', c.version) order by c.position)
  from contribution c join effect_goal g on g.id = c.effect_goal_id
    join priority_area area on area.id = g.priority_area_id
    left join indicator ind on ind.id = c.indicator_id left join measure m on m.id = c.measure_id
  where c.initiative_id = i.id`;

/** A report as the page of its initiative shows it. */
const REPORT = `'id', r.id, 'state', r.state, 'periodFrom', r.period_from,
    'periodTo', r.period_to, 'workStatus', r.work_status, 'progressPercent', r.progress_percent,
    'done', r.done, 'achieved', r.achieved, 'deviations', r.deviations, 'nextSteps', r.next_steps,
    'observedEffects', coalesce((
      select json_agg(json_build_object('contributionId', e.contribution_id, 'sex', e.sex,
        'birth', e.birth, 'value', e.value::text, 'unit', e.unit, 'note', e.note,
        'evidenceUrl', e.evidence_url, 'confidence', e.confidence) order by e.position)
      from observed_effect e where e.report_id = r.id), '[]'),
    'supersedesId', r.supersedes_id,
    'supersededById', (select later.id from status_report later
      where later.supersedes_id = r.id and later.state = 'filed'),
    'correctionReason', r.correction_reason, 'filedAt', ${instant('r.filed_at')}, 'version', r.version`;

const REPORTS = `
  select json_agg(json_build_object(${REPORT}) order by r.filed_at desc nulls first, r.created_at desc)
  from status_report r
  where r.initiative_id = i.id and (r.state = 'filed' or i.owner_actor_id = any($2::uuid[]))`;

/** A report by itself, which every write of one answers; only to those who write it. */
const ONE_REPORT = `
  select json_build_object(${REPORT},
    'initiative', json_build_object('id', i.id, 'title', i.title),
    'contributions', coalesce((${CONTRIBUTIONS}), '[]'))::text as json
  from status_report r join initiative i on i.id = r.initiative_id
  where r.id = $1 and i.owner_actor_id = any($2::uuid[])`;

/** Among so many of each action only, so that its cost has a bound. */
const RELATED = `
  select json_agg(json_build_object('id', id, 'title', title)) from (
    select other.id, other.title from (
      select candidate.initiative_id, count(*) as shared
      from initiative_action mine, lateral (
        select theirs.initiative_id from initiative_action theirs
        where theirs.action_id = mine.action_id and theirs.initiative_id <> i.id limit 200) candidate
      where mine.initiative_id = i.id group by 1) near
      join initiative other on other.id = near.initiative_id and other.publication_state = 'published'
    order by near.shared desc, other.updated_at desc limit 4) related`;

const DETAIL = `
  select json_build_object('id', i.id, 'today', $4::date, 'owner', ${actorOf('o')}, 'title', i.title,
    'summary', i.summary, 'description', i.description, 'placeScope', i.place_scope,
    'placesAcrossBorder', i.places_across_border,
    'startsOn', i.starts_on, 'endsOn', i.ends_on, 'workStatus', i.work_status,
    'webAddress', i.web_address, 'budgetTotal', i.budget_total::text,
    'referenceNumber', i.reference_number,
    'partners', coalesce((
      select json_agg(json_build_object('actor', ${actorOf('pa')}, 'role', p.role) order by p.position)
      from initiative_partner p join actor pa on pa.id = p.actor_id
      where p.initiative_id = i.id and p.review_state = 'accepted'), '[]'),
    'municipalities', ${PLACES_OF}, 'publicationState', i.publication_state,
    'timeliness', ${timelinessOn('$4')}, 'lastReportOn', i.last_report_on, 'reportDueOn', ${DUE_ON},
    'contactEmail', case when $3 or cardinality($2::uuid[]) > 0 then i.contact_email end,
    'actions', coalesce((
      select json_agg(json_build_object('code', a.code, 'text', a.text, 'isPrimary', ia.is_primary,
        'isRetired', a.retired_at is not null,
        'area', json_build_object('code', area.code, 'title', area.title, 'position', area.position),
        'section', json_build_object('code', s.code, 'title', s.title))
        order by ia.is_primary desc, a.position)
      from initiative_action ia join action a on a.id = ia.action_id join section s on s.id = a.section_id
        join priority_area area on area.id = s.priority_area_id
      where ia.initiative_id = i.id), '[]'),
    'contributions', coalesce((${CONTRIBUTIONS}), '[]'),
    'funding', coalesce((
      select json_agg(json_build_object('source', f.source, 'amount', f.amount::text, 'name', f.name)
        order by f.position) from funding f where f.initiative_id = i.id), '[]'),
    'aspects', coalesce((
      select json_agg(json_build_object('kind', kind, 'code', code, 'title', title))
      from floor_aspect where kind = 'perspective' and code = any(i.perspective_codes)
        or kind = 'agenda_goal' and code = any(i.agenda_goals::text[])
        or kind = 'specialisation' and code = any(i.specialisation_codes)), '[]'),
    'reports', coalesce((${REPORTS}), '[]'), 'related', coalesce((${RELATED}), '[]'),
    'isExample', i.is_example,
    'returnReason', case when $3 or i.owner_actor_id = any($2::uuid[]) then i.return_reason end,
    'submittedAt', ${instant('i.submitted_at')}, 'publishedAt', ${instant('i.published_at')},
    'createdAt', ${instant('i.created_at')}, 'updatedAt', ${instant('i.updated_at')},
    'version', i.version,
    'abilities', json_build_object('update', i.owner_actor_id = any($2::uuid[])))::text as json
  from initiative i join actor o on o.id = i.owner_actor_id
  where i.id = $1 and (i.publication_state = 'published' or i.owner_actor_id = any($2::uuid[])
    or $3 and i.publication_state in ('submitted', 'returned', 'archived'))`;

const HISTORY = `
  select json_build_object('items', coalesce((
    select json_agg(json_build_object('id', entry.id::text, 'at', ${instant('entry.at')},
      'event', entry.event, 'actor', (select ${actorOf('actor')} from actor where actor.id = entry.actor_id),
      'personName', case when $3 then account.name end,
      'changedFields', case when entry.event = 'initiative.changed'
        then array(select jsonb_object_keys(entry.to_value)) else '{}' end,
      'reason', entry.reason) order by entry.at desc, entry.id desc)
    from (
      select * from history_entry where subject_type = 'initiative' and subject_id = $1::text
        and ($3 or i.owner_actor_id = any($2::uuid[]) or event in ('contribution.accepted', 'initiative.published',
          'initiative.changed', 'initiative.archived', 'status_report.filed', 'status_report.corrected'))
      order by at desc, id desc limit 200) entry
      left join account on account.id = entry.account_id), '[]'))::text as json
  from initiative i
  where i.id = $1::uuid and (i.publication_state = 'published' or i.owner_actor_id = any($2::uuid[])
    or $3 and i.publication_state in ('submitted', 'returned', 'archived'))`;

const rights = (person: FloorPerson | null) =>
  [person?.actorIds ?? [], person?.isCoordinator ?? false] as const;

/** An initiative with everything that its page shows, to whoever asks; also what a write answers. */
export const initiativeJson = (id: string, person: FloorPerson | null): Promise<string | null> =>
  jsonOf(DETAIL, [id, ...rights(person), today()]);

/** A report with what its initiative expects to change. */
export const reportJson = (id: string, person: FloorPerson): Promise<string | null> =>
  jsonOf(ONE_REPORT, [id, ...rights(person)]);

export const initiativeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/api\/v1\/initiatives\/([0-9a-f-]{36})$/,
    answer: async ({ person }, id = '') => found(await initiativeJson(id, person)),
  },
  {
    method: 'GET',
    path: /^\/api\/v1\/initiatives\/([0-9a-f-]{36})\/history$/,
    answer: async ({ person }, id) => found(await jsonOf(HISTORY, [id, ...rights(person)])),
  },
];

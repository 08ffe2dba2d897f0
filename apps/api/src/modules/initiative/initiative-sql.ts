import { sql, type Sql } from '../../platform/database/sql.ts';

/** `{id, name, type}` of a joined actor. */
export const actorRef = (actor: Sql): Sql =>
  sql`json_build_object('id', ${actor}.id, 'name', ${actor}.name, 'type', ${actor}.type)`;

/** A point in time as it goes into JSON: RFC 3339 in UTC. */
export const instant = (column: Sql): Sql =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What an `initiative` names of municipalities, in the county's order. */
export const municipalitiesOfInitiative: Sql = sql`coalesce((
  select json_agg(json_build_object('code', municipality.code, 'name', municipality.name)
    order by municipality.name collate "sv-SE-x-icu")
  from initiative_municipality place join municipality on municipality.code = place.municipality_code
  where place.initiative_id = initiative.id), '[]')`;

/** Filed, and no filed correction stands in its place: what such a `report` says counts. */
export const isReportInForce: Sql = sql`report.state = 'filed' and not exists (
  select from status_report correction
  where correction.supersedes_id = report.id and correction.state = 'filed')`;

/** What was seen of a `contribution`, from reports in force, latest first. */
const observedOfContribution: Sql = sql`coalesce((
  select json_agg(json_build_object(
      'contributionId', effect.contribution_id, 'sex', effect.sex, 'birth', effect.birth,
      'value', effect.value::text, 'unit', effect.unit, 'note', effect.note,
      'evidenceUrl', effect.evidence_url, 'confidence', effect.confidence, 'reportId', report.id,
      'observedOn', coalesce(report.period_to, (report.filed_at at time zone 'Europe/Stockholm')::date))
    order by report.filed_at desc, effect.position)
  from observed_effect effect join status_report report on report.id = effect.report_id
  where effect.contribution_id = contribution.id and ${isReportInForce}), '[]')`;

/** The splits of the measure that a `contribution` is to, or of its `indicator`'s only one. */
const measureBreakdowns: Sql = sql`(
  select json_build_object(
    'sex', exists (select from series where series.measure_id = named.id and sex is not null),
    'birth', exists (select from series where series.measure_id = named.id and birth is not null))
  from (select coalesce(contribution.measure_id, case when count(*) = 1
      then (array_agg(known.id))[1] end) as id
    from measure known where known.indicator_id = indicator.id and known.retired_at is null) named
  where named.id is not null)`;

const statedFields: Sql = sql`
      'id', contribution.id,
      'effectGoal', json_build_object('code', goal.code, 'title', goal.title, 'areaCode', area.code),
      'indicator', case when indicator.id is not null then
        json_build_object('code', indicator.code, 'title', indicator.title) end,
      'measureCode', measure.code, 'measureName', measure.name,
      'direction', contribution.direction, 'unit', contribution.unit,
      'expected', contribution.expected, 'mechanism', contribution.mechanism,
      'confidence', contribution.confidence, 'byYear', contribution.by_year,
      'counterfactual', contribution.counterfactual, 'evidenceUrl', contribution.evidence_url,
      'observed', ${observedOfContribution}`;

/** What is told of an `evidence_file` named `file`. */
export const evidenceFileFields: Sql = sql`
      'id', file.id, 'name', file.name, 'mediaType', file.media_type, 'size', file.size,
      'createdAt', ${instant(sql`file.created_at`)}`;

/** The files of a `contribution` that nobody has removed. */
const filesOfContribution: Sql = sql`coalesce((
  select json_agg(json_build_object(${evidenceFileFields}) order by file.created_at, file.id)
  from evidence_file file
  where file.contribution_id = contribution.id
    and file.initiative_id = contribution.initiative_id and file.removed_at is null), '[]')`;

const storedFields: Sql = sql`${statedFields}, 'files', ${filesOfContribution},
      'reviewState', contribution.review_state, 'question', contribution.question,
      'reviewChangedAt', ${instant(sql`contribution.review_changed_at`)},
      'version', contribution.version, 'measureBreakdowns', ${measureBreakdowns}`;

/** Contributions of an `initiative`, with these fields each, in the owner's order. */
const contributionsWith = (fields: Sql): Sql => sql`coalesce((
  select json_agg(json_build_object(${fields}) order by contribution.position)
  from contribution
    join effect_goal goal on goal.id = contribution.effect_goal_id
    join priority_area area on area.id = goal.priority_area_id
    left join indicator on indicator.id = contribution.indicator_id
    left join measure on measure.id = contribution.measure_id
  where contribution.initiative_id = initiative.id), '[]')`;

/** What an `initiative` states, as reports keep it. */
export const statedContributionsOfInitiative: Sql = contributionsWith(statedFields);

/** The contributions of an `initiative` as they are stored: see `presentContribution`. */
export const contributionsOfInitiative: Sql = contributionsWith(storedFields);

/** The reports of an `initiative` that `which` names, newest first, drafts before them. */
export const reportsOfInitiative = (which: Sql): Sql => sql`coalesce((
  select json_agg(json_build_object(
      'id', report.id, 'state', report.state,
      'periodFrom', report.period_from, 'periodTo', report.period_to,
      'workStatus', report.work_status, 'progressPercent', report.progress_percent,
      'done', report.done, 'achieved', report.achieved, 'deviations', report.deviations,
      'nextSteps', report.next_steps, 'supersedesId', report.supersedes_id,
      'correctionReason', report.correction_reason, 'filedAt', ${instant(sql`report.filed_at`)},
      'version', report.version, 'snapshot', report.snapshot,
      'correction', (select json_build_object('id', correction.id, 'state', correction.state)
        from status_report correction where correction.supersedes_id = report.id),
      'observedEffects', coalesce((
        select json_agg(json_build_object(
            'contributionId', effect.contribution_id, 'sex', effect.sex, 'birth', effect.birth,
            'value', effect.value::text, 'unit', effect.unit, 'note', effect.note,
            'evidenceUrl', effect.evidence_url, 'confidence', effect.confidence)
          order by effect.position)
        from observed_effect effect where effect.report_id = report.id), '[]'))
    order by report.filed_at desc nulls first, report.created_at desc)
  from status_report report where report.initiative_id = initiative.id and ${which}), '[]')`;

import type { CountySize } from '../size.ts';
import type { Client } from './client.ts';
import { OBSERVED, REPORTS } from './report-outline.ts';

/** How many reports an initiative has that say what was seen to change: one in the middle, one at the end. */
const ROUNDS_OF_EFFECTS = 2;

/**
 * Writes the reports, each filed at its time. What was seen to change can only be written to a draft, and an
 * initiative has one draft at a time: those reports are written, given their effects and filed in rounds.
 */
export async function writeReports(client: Client, size: CountySize): Promise<void> {
  const { corrections, drafts } = besides(size);
  await client.query(REPORTS, [size.reports - corrections - drafts]);
  await client.query('create unique index on outline_report (i, j)');
  await client.query('create unique index on outline_report (id)');
  await client.query('analyze outline_report');
  await client.query(OBSERVED);
  await client.query('create index on outline_observed (report_id)');
  await client.query(
    `update outline_report set round = case when j = k then 2 else 1 end
     where id in (select report_id from outline_observed)`,
  );
  await client.query(SNAPSHOTS, [size.hasSnapshots]);
  await client.query('create unique index on outline_snapshot (i)');
  await client.query('analyze outline_report');
  await client.query(insertOf('filed', 'round = 0'));
  await client.query('analyze status_report');
  for (let round = 1; round <= ROUNDS_OF_EFFECTS; round += 1) {
    await client.query(insertOf('draft', `round = ${round}`));
    await client.query(EFFECTS, [round]);
    await client.query(FILING, [round]);
  }
  await client.query(CORRECTIONS, [corrections]);
  await client.query(CORRECTED);
  await client.query(DRAFTS, [drafts]);
  await client.query(LAST_REPORTS);
}

/** Reports beside those that are filed once: corrections of some, and some that are only begun. */
const besides = ({ reports }: CountySize) => ({
  corrections: Math.floor(reports / 100),
  drafts: Math.floor(reports / 250),
});

const SNAPSHOTS = `
  create temporary table outline_snapshot on commit drop as
  select outline.i, case when $1 then jsonb_build_object(
    'initiative', jsonb_build_object('title', outline.title, 'owner', outline.owner),
    'contributions', coalesce((
      select jsonb_agg(jsonb_build_object('id', contribution.id,
        'effectGoal', jsonb_build_object('code', effect_goal.code, 'title', effect_goal.title,
          'areaCode', priority_area.code),
        'indicator', case when indicator.id is not null
          then jsonb_build_object('code', indicator.code, 'title', indicator.title) end,
        'measureCode', measure.code, 'measureName', measure.name,
        'direction', contribution.direction, 'unit', contribution.unit,
        'expected', contribution.expected, 'mechanism', contribution.mechanism,
        'confidence', contribution.confidence, 'byYear', contribution.by_year,
        'counterfactual', contribution.counterfactual, 'evidenceUrl', contribution.evidence_url,
        'observed', '[]'::jsonb) order by contribution.position)
      from contribution join effect_goal on effect_goal.id = contribution.effect_goal_id
        join priority_area on priority_area.id = effect_goal.priority_area_id
        left join indicator on indicator.id = contribution.indicator_id
        left join measure on measure.id = contribution.measure_id
      where contribution.initiative_id = outline.id), '[]'::jsonb)) end as snapshot
  from outline where outline.is_public`;

const insertOf = (state: 'draft' | 'filed', where: string): string => `
  insert into status_report (id, initiative_id, state, period_from, period_to, work_status,
    progress_percent, done, achieved, deviations, next_steps, snapshot, filed_at, created_by, created_at,
    updated_at, version)
  select id, initiative_id, '${state}', period_from, period_to, work_status, progress_percent, done,
    achieved, deviations, next_steps, snapshot,
    ${state === 'filed' ? 'pg_temp.tell(filed_at)' : 'null'}, account_id,
    filed_at - interval '2 days', filed_at, 3
  from (
    select outline_report.*, writer.account_id, outline_snapshot.snapshot
    from outline_report join writer on writer.actor_id = outline_report.owner_id
      join outline_snapshot using (i)
    where ${where} order by filed_at
  ) written`;

const EFFECTS = `
  insert into observed_effect (id, report_id, contribution_id, sex, birth, value, unit, note, evidence_url,
    confidence, position)
  select outline_observed.id, report_id, contribution_id, sex, null, value, unit, note, evidence_url,
    confidence, position
  from outline_observed join outline_report on outline_report.id = report_id
  where outline_report.round = $1 order by filed_at, position`;

const FILING = `
  update status_report set state = 'filed', filed_at = pg_temp.tell(filing.filed_at)
  from (select id, filed_at from outline_report where round = $1 order by filed_at) filing
  where filing.id = status_report.id`;

const CORRECTIONS = `
  create temporary table outline_correction on commit drop as
  select outline_report.*, pg_temp.id('correction ' || outline_report.id) as correction_id,
    filed_at + make_interval(days => pg_temp.whole('corrected ' || outline_report.id, 2, 9)) as corrected_at
  from outline_report
  where round = 0 and j < k and filed_at < pg_temp.today() - 20
  order by pg_temp.share('correct ' || outline_report.id), outline_report.id limit $1`;

const CORRECTED = `
  insert into status_report (id, initiative_id, state, period_from, period_to, work_status,
    progress_percent, done, achieved, deviations, next_steps, supersedes_id, correction_reason, snapshot,
    filed_at, created_by, created_at, updated_at, version)
  select correction_id, initiative_id, 'filed', period_from, period_to, work_status, progress_percent,
    done, achieved, deviations, next_steps, id,
    'Siffran för hur långt vi har kommit var fel i den första versionen.', snapshot,
    pg_temp.tell(corrected_at), account_id, corrected_at - interval '1 hour', corrected_at, 3
  from (
    select outline_correction.*, writer.account_id, outline_snapshot.snapshot
    from outline_correction join writer on writer.actor_id = outline_correction.owner_id
      join outline_snapshot using (i)
    order by corrected_at
  ) corrected`;

/** Begun, and not filed. */
const DRAFTS = `
  insert into status_report (id, initiative_id, state, period_from, period_to, work_status,
    progress_percent, done, achieved, deviations, next_steps, created_by, created_at, updated_at, version)
  select id, initiative_id, 'draft', period_from, period_to, 'ongoing', null, done, '', '', '',
    account_id, pg_temp.tell(begun_at), begun_at, 2
  from (
    select pg_temp.id('draft ' || last.id) as id, initiative_id, last.period_to + 1 as period_from,
      greatest(last.period_to + 1, pg_temp.today() - 1) as period_to,
      pg_temp.nth((select motif.done from motif where motif.n = outline.motif), last.k + 1) as done,
      writer.account_id, pg_temp.at(pg_temp.today() - 1, 'draft ' || outline.i) as begun_at
    from outline_report last join outline using (i) join writer on writer.actor_id = outline.owner_id
    where last.j = last.k and outline.state = 'published' and outline.work_status = 'ongoing'
      and last.filed_at < pg_temp.today() - 90
    order by pg_temp.share('begun ' || outline.i), outline.i limit $1
  ) begun`;

const LAST_REPORTS = `
  update initiative set last_report_on = last.filed_on, version = initiative.version + last.k,
    updated_at = greatest(updated_at, last.filed_at)
  from (
    select outline_report.initiative_id, outline_report.k, outline_report.filed_at,
      (outline_report.filed_at at time zone 'Europe/Stockholm')::date as filed_on
    from outline_report where j = k
  ) last where last.initiative_id = initiative.id`;

import type { CountySize } from '../size.ts';
import type { Client } from './client.ts';
import { OBSERVED, REPORTS } from './report-plan.ts';

/** How many reports an initiative has that say what was seen to change: one in the middle, one at the end. */
const ROUNDS_OF_EFFECTS = 2;

/**
 * Writes the reports, each filed at its time. What was seen to change can only be written to a draft, and an
 * initiative has one draft at a time: those reports are written, given their effects and filed in rounds.
 */
export async function writeReports(client: Client, size: CountySize): Promise<void> {
  const { corrections, drafts } = besides(size);
  await client.query(REPORTS, [size.reports - corrections - drafts]);
  await client.query('create unique index on plan_report (i, j)');
  await client.query('create unique index on plan_report (id)');
  await client.query('analyze plan_report');
  await client.query(OBSERVED);
  await client.query('create index on plan_observed (report_id)');
  await client.query(
    `update plan_report set round = case when j = k then 2 else 1 end
     where id in (select report_id from plan_observed)`,
  );
  await client.query(SNAPSHOTS, [size.hasSnapshots]);
  await client.query('create unique index on plan_snapshot (i)');
  await client.query(insertOf('filed', 'round = 0'));
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
  create temporary table plan_snapshot on commit drop as
  select plan.i, case when $1 then jsonb_build_object(
    'initiative', jsonb_build_object('title', plan.title, 'owner', plan.owner),
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
      where contribution.initiative_id = plan.id), '[]'::jsonb)) end as snapshot
  from plan where plan.is_public`;

const insertOf = (state: 'draft' | 'filed', where: string): string => `
  insert into status_report (id, initiative_id, state, period_from, period_to, work_status,
    progress_percent, done, achieved, deviations, next_steps, snapshot, filed_at, created_by, created_at,
    updated_at, version)
  select id, initiative_id, '${state}', period_from, period_to, work_status, progress_percent, done,
    achieved, deviations, next_steps, snapshot,
    ${state === 'filed' ? 'pg_temp.tell(filed_at)' : 'null'}, account_id,
    filed_at - interval '2 days', filed_at, 3
  from (
    select plan_report.*, writer.account_id, plan_snapshot.snapshot
    from plan_report join writer on writer.actor_id = plan_report.owner_id
      join plan_snapshot using (i)
    where ${where} order by filed_at
  ) written`;

const EFFECTS = `
  insert into observed_effect (id, report_id, contribution_id, sex, birth, value, unit, note, evidence_url,
    confidence, position)
  select plan_observed.id, report_id, contribution_id, sex, null, value, unit, note, evidence_url,
    confidence, position
  from plan_observed join plan_report on plan_report.id = report_id
  where plan_report.round = $1 order by filed_at, position`;

const FILING = `
  update status_report set state = 'filed', filed_at = pg_temp.tell(filing.filed_at)
  from (select id, filed_at from plan_report where round = $1 order by filed_at) filing
  where filing.id = status_report.id`;

const CORRECTIONS = `
  create temporary table plan_correction on commit drop as
  select plan_report.*, pg_temp.id('correction ' || plan_report.id) as correction_id,
    filed_at + make_interval(days => pg_temp.whole('corrected ' || plan_report.id, 2, 9)) as corrected_at
  from plan_report
  where round = 0 and j < k and filed_at < pg_temp.today() - 20
  order by pg_temp.share('correct ' || plan_report.id), plan_report.id limit $1`;

const CORRECTED = `
  insert into status_report (id, initiative_id, state, period_from, period_to, work_status,
    progress_percent, done, achieved, deviations, next_steps, supersedes_id, correction_reason, snapshot,
    filed_at, created_by, created_at, updated_at, version)
  select correction_id, initiative_id, 'filed', period_from, period_to, work_status, progress_percent,
    done, achieved, deviations, next_steps, id,
    'Siffran för hur långt vi har kommit var fel i den första versionen.', snapshot,
    pg_temp.tell(corrected_at), account_id, corrected_at - interval '1 hour', corrected_at, 3
  from (
    select plan_correction.*, writer.account_id, plan_snapshot.snapshot
    from plan_correction join writer on writer.actor_id = plan_correction.owner_id
      join plan_snapshot using (i)
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
      pg_temp.nth((select theme.done from theme where theme.n = plan.theme), last.k + 1) as done,
      writer.account_id, pg_temp.at(pg_temp.today() - 1, 'draft ' || plan.i) as begun_at
    from plan_report last join plan using (i) join writer on writer.actor_id = plan.owner_id
    where last.j = last.k and plan.state = 'published' and plan.work_status = 'ongoing'
      and last.filed_at < pg_temp.today() - 90
    order by pg_temp.share('begun ' || plan.i), plan.i limit $1
  ) begun`;

const LAST_REPORTS = `
  update initiative set last_report_on = last.filed_on, version = initiative.version + last.k,
    updated_at = greatest(updated_at, last.filed_at)
  from (
    select plan_report.initiative_id, plan_report.k, plan_report.filed_at,
      (plan_report.filed_at at time zone 'Europe/Stockholm')::date as filed_on
    from plan_report where j = k
  ) last where last.initiative_id = initiative.id`;

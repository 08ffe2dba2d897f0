import type { EvidenceFile, StatedContribution } from '@samhandling/contract';
import type { ContributionReviewState, Measure } from '@samhandling/domain';
import { instant } from '../../platform/database/sql-fragments.ts';
import { sql, type Sql } from '../../platform/database/sql.ts';
import { filesOfContribution } from '../evidence-file/index.ts';

/** A contribution as it is kept, before anybody's abilities are known. */
export type StoredContribution = StatedContribution & {
  readonly reviewState: ContributionReviewState;
  readonly question: string | null;
  readonly reviewChangedAt: string | null;
  readonly version: number;
  readonly files: EvidenceFile[];
  /** Splits of its measure; null where it names none. */
  readonly measureBreakdowns: Measure['breakdowns'] | null;
};

/** Filed, and no filed correction stands in its place: what such a `report` says counts. */
export const isReportInForce: Sql = sql`report.state = 'filed' and not exists (
  select from status_report correction
  where correction.supersedes_id = report.id and correction.state = 'filed')`;

/** Whether something was seen of a `contribution`, by a report in force. */
export const isObserved: Sql = sql`exists (
  select from observed_effect effect join status_report report on report.id = effect.report_id
  where effect.contribution_id = contribution.id and ${isReportInForce})`;

/** Whether an `initiative` contributes to an effect `goal` for which the condition holds. */
export function contributesTo(condition: Sql): Sql {
  return sql`exists (
    select from contribution join effect_goal goal on goal.id = contribution.effect_goal_id
    where contribution.initiative_id = initiative.id and ${condition})`;
}

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

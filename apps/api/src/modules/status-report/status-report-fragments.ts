import type { ReportSummary } from '@samhandling/contract';
import type { ReportState } from '@samhandling/domain';
import { instant } from '../../platform/database/sql-fragments.ts';
import { sql, type Sql } from '../../platform/database/sql.ts';

/** A report as it is kept, before anybody's abilities are known. */
export type StoredReport = Omit<ReportSummary, 'supersededById' | 'abilities'> & {
  readonly snapshot: unknown;
  /** The correction that stands, or is being written, in its place. */
  readonly correction: { readonly id: string; readonly state: ReportState } | null;
};

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

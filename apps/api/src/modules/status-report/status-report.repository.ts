import { Injectable } from '@nestjs/common';
import type { ActorRef, StatedContribution, StatusReportBody } from '@samhandling/contract';
import type {
  CalendarDate,
  MeasuredIndicator,
  PublicationState,
  WorkStatus,
} from '@samhandling/domain';
import type { Reader } from '../../platform/database/database.ts';
import { sql, type Sql } from '../../platform/database/sql.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { actorRef } from '../../platform/database/sql-fragments.ts';
import { statedContributionsOfInitiative } from '../contribution/index.ts';
import { reportsOfInitiative, type StoredReport } from './status-report-fragments.ts';

/** The initiative that a report is about, as far as reports need to know it. */
export type ReportedInitiative = {
  readonly id: string;
  readonly title: string;
  readonly owner: ActorRef;
  readonly publicationState: PublicationState;
  readonly workStatus: WorkStatus;
  readonly contributions: readonly StatedContribution[];
};

/** What the report's words stood beside when it was filed: it reads the same in ten years. */
export type Snapshot = {
  readonly initiative: { readonly title: string; readonly owner: string };
  readonly contributions: readonly StatedContribution[];
};

/** A report with its initiative, before anybody's abilities are known. */
export type ReportRow = {
  readonly report: StoredReport & { readonly snapshot: Snapshot | null };
  readonly initiative: ReportedInitiative;
};

type Measure = MeasuredIndicator['measures'][number];

/** Writes status reports. The tables themselves refuse to change a filed one. */
@Injectable()
export class StatusReportRepository {
  async find(reader: Reader, id: string): Promise<ReportRow | undefined> {
    const row = await reader.maybe<{
      reports: ReportRow['report'][];
      initiative: ReportedInitiative;
    }>(sql`
      select ${reportsOfInitiative(sql`report.id = ${id}`)} as reports, ${initiativeJson} as initiative
      from initiative join actor owner on owner.id = initiative.owner_actor_id
      where initiative.id = (select initiative_id from status_report where id = ${id})`);
    const report = row?.reports[0];
    return row && report ? { report, initiative: row.initiative } : undefined;
  }

  /** Locks the report's initiative: whoever files, corrects or archives meanwhile waits. */
  async findForChange(tx: Tx, id: string): Promise<ReportRow | undefined> {
    await tx.execute(sql`
      select from initiative
      where id = (select initiative_id from status_report where id = ${id}) for no key update`);
    return this.find(tx, id);
  }

  async findInitiativeForChange(tx: Tx, id: string): Promise<ReportedInitiative | undefined> {
    await tx.execute(sql`select from initiative where id = ${id} for no key update`);
    const row = await tx.maybe<{ initiative: ReportedInitiative }>(sql`
      select ${initiativeJson} as initiative
      from initiative join actor owner on owner.id = initiative.owner_actor_id
      where initiative.id = ${id}`);
    return row?.initiative;
  }

  /** The last day that a filed report speaks of. */
  async findLastPeriodEnd(reader: Reader, initiativeId: string): Promise<CalendarDate | null> {
    const { last } = await reader.one<{ last: CalendarDate | null }>(sql`
      select max(period_to) as last from status_report
      where initiative_id = ${initiativeId} and state = 'filed'`);
    return last;
  }

  async insert(tx: Tx, initiativeId: string, draft: NewReport): Promise<string> {
    const { body, supersedesId, correctionReason, accountId } = draft;
    const { id } = await tx.one<{ id: string }>(sql`
      insert into status_report (initiative_id, state, period_from, period_to, work_status,
        progress_percent, done, achieved, deviations, next_steps, supersedes_id, correction_reason,
        created_by)
      values (${initiativeId}, 'draft', ${body.periodFrom}, ${body.periodTo}, ${body.workStatus},
        ${body.progressPercent}, ${body.done}, ${body.achieved}, ${body.deviations},
        ${body.nextSteps}, ${supersedesId}, ${correctionReason}, ${accountId})
      returning id`);
    await this.insertEffects(tx, id, body);
    return id;
  }

  async update(tx: Tx, { id, version }: StoredReport, body: StatusReportBody): Promise<void> {
    await tx.updateVersioned(sql`
      update status_report set period_from = ${body.periodFrom}, period_to = ${body.periodTo},
        work_status = ${body.workStatus}, progress_percent = ${body.progressPercent},
        done = ${body.done}, achieved = ${body.achieved}, deviations = ${body.deviations},
        next_steps = ${body.nextSteps}, updated_at = now(), version = version + 1
      where id = ${id} and version = ${version} and state = 'draft'`);
    await tx.execute(sql`delete from observed_effect where report_id = ${id}`);
    await this.insertEffects(tx, id, body);
  }

  private async insertEffects(
    tx: Tx,
    reportId: string,
    { observedEffects }: StatusReportBody,
  ): Promise<void> {
    if (observedEffects.length === 0) return;
    const rows = observedEffects.map((effect, index) => ({ ...effect, position: index + 1 }));
    await tx.execute(sql`
      insert into observed_effect (report_id, contribution_id, sex, birth, value, unit, note,
        evidence_url, confidence, position)
      select ${reportId}::uuid, "contributionId", "sex", "birth", "value", "unit", "note",
        "evidenceUrl", "confidence", "position"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as rows ("contributionId" uuid,
        "sex" text, "birth" text, "value" numeric, "unit" text, "note" text, "evidenceUrl" text,
        "confidence" text, "position" integer)`);
  }

  discard(tx: Tx, { id }: StoredReport): Promise<void> {
    return tx.updateVersioned(sql`delete from status_report where id = ${id} and state = 'draft'`);
  }

  file(tx: Tx, { id, version }: StoredReport, snapshot: Snapshot): Promise<void> {
    return tx.updateVersioned(sql`
      update status_report set state = 'filed', filed_at = now(), snapshot = ${JSON.stringify(snapshot)}::jsonb,
        updated_at = now(), version = version + 1
      where id = ${id} and version = ${version} and state = 'draft'`);
  }

  /**
   * What the report says of the work becomes the initiative's. A correction of an earlier report than
   * the latest changes neither, and no correction sets the clock of reporting: it is no news.
   */
  async carryOver(tx: Tx, { report, initiative }: ReportRow, today: CalendarDate): Promise<void> {
    await tx.execute(sql`
      update initiative set
        work_status = case when exists (
            select from status_report later join status_report corrected on corrected.id = ${report.supersedesId}
            where later.initiative_id = initiative.id and later.state = 'filed'
              and later.supersedes_id is null and later.filed_at > corrected.filed_at)
          then work_status else ${report.workStatus} end,
        last_report_on = case when ${report.supersedesId}::uuid is null then ${today}::date else last_report_on end,
        updated_at = now(), version = version + 1
      where id = ${initiative.id}`);
  }

  /** The measure of each of the initiative's contributions; null where one names no measure. */
  async findMeasures(
    reader: Reader,
    initiativeId: string,
  ): Promise<ReadonlyMap<string, Measure | null>> {
    const rows = await reader.query<{ id: string; measure: Measure | null }>(sql`
      select contribution.id, case when measure.id is not null then json_build_object(
          'code', measure.code, 'unit', measure.unit, 'breakdowns', json_build_object(
            'sex', exists (select from series where measure_id = measure.id and sex is not null),
            'birth', exists (select from series where measure_id = measure.id and birth is not null)))
        end as measure
      from contribution left join measure on measure.id = contribution.measure_id
      where contribution.initiative_id = ${initiativeId}`);
    return new Map(rows.map(({ id, measure }) => [id, measure]));
  }
}

export type NewReport = {
  readonly body: StatusReportBody;
  readonly supersedesId: string | null;
  readonly correctionReason: string | null;
  readonly accountId: string;
};

const initiativeJson: Sql = sql`json_build_object('id', initiative.id, 'title', initiative.title,
  'owner', ${actorRef(sql`owner`)}, 'publicationState', initiative.publication_state,
  'workStatus', initiative.work_status, 'contributions', ${statedContributionsOfInitiative})`;

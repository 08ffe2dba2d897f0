import {
  REPORTING_RULE,
  REPORTING_WORK_STATUSES,
  stockholmDate,
  timelinessOf,
  type CalendarDate,
  type PublicationState,
  type Timeliness,
  type WorkStatus,
} from '@samhandling/domain';
import { joinSql, sql, type Sql } from '../../platform/database/sql.ts';

type Facts = {
  readonly workStatus: WorkStatus;
  readonly publicationState: PublicationState;
  readonly publishedAt: string | Date | null;
  readonly lastReportOn: CalendarDate | null;
};

/** The third axis of an initiative, computed from its row by the domain. */
export function presentTimeliness(
  { workStatus, publicationState, publishedAt, lastReportOn }: Facts,
  today: CalendarDate,
): { timeliness: Timeliness; reportDueOn: CalendarDate | null } {
  const { timeliness, dueOn } = timelinessOf({
    workStatus,
    publicationState,
    publishedOn: publishedAt === null ? null : stockholmDate(new Date(publishedAt)),
    lastReportOn,
    today,
  });
  return { timeliness, reportDueOn: dueOn };
}

/** The day from which an `initiative` is silent: the later of publication and latest report. */
export const silentSince: Sql = sql`greatest(
  (initiative.published_at at time zone 'Europe/Stockholm')::date, initiative.last_report_on)`;

const isExpected = sql`initiative.publication_state = 'published'
  and initiative.work_status = any(${REPORTING_WORK_STATUSES}::text[])
  and ${silentSince} is not null`;
const after = (months: number): Sql =>
  sql`(${silentSince} + make_interval(months => ${months}))::date`;
const dueOn = after(REPORTING_RULE.intervalMonths);
const graceEndsOn = after(REPORTING_RULE.intervalMonths + REPORTING_RULE.graceMonths);

/** Whether the timeliness of an `initiative` is one of these on the day: `timelinessOf`, said in SQL. */
export function isTimely(timeliness: readonly Timeliness[], today: CalendarDate): Sql {
  const day = sql`${today}::date`;
  const conditions: Record<Timeliness, Sql> = {
    not_expected: sql`not (${isExpected})`,
    recent: sql`(${isExpected} and ${day} < ${dueOn})`,
    due: sql`(${isExpected} and ${day} >= ${dueOn} and ${day} <= ${graceEndsOn})`,
    overdue: sql`(${isExpected} and ${day} > ${graceEndsOn})`,
  };
  const wanted = timeliness.map((word) => conditions[word]);
  return sql`(${joinSql(wanted, ' or ', sql`true`)})`;
}

import { REPORTING_RULE, REPORTING_WORK_STATUSES, type CalendarDate } from '@samhandling/domain';
import { sql, type Sql } from '../../platform/database/sql.ts';

/** The day from which a published `initiative` is silent: the later of publication and latest report. */
export const silentSince: Sql = sql`greatest(
  (initiative.published_at at time zone 'Europe/Stockholm')::date, initiative.last_report_on)`;

/**
 * Whether a published `initiative` is overdue on the day: `timelinessOf` of the domain, said in SQL. A
 * spec holds the two together.
 */
export const isOverdue = (today: CalendarDate): Sql => sql`(
  initiative.work_status = any(${REPORTING_WORK_STATUSES}::text[])
  and coalesce(${today}::date > (${silentSince} + make_interval(months =>
    ${REPORTING_RULE.intervalMonths + REPORTING_RULE.graceMonths}))::date, false))`;

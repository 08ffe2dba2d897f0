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
import { type Expression, sql, type SqlBool } from 'kysely';
import { isPublished, type Of, swedishDay } from '../../schema/index.ts';

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

/** The day from which an initiative is silent: the later of publication and latest report. */
export const silentSince = (eb: Of<'initiative'>) =>
  sql<CalendarDate | null>`greatest(${swedishDay(eb.ref('initiative.published_at'))},
    ${eb.ref('initiative.last_report_on')})`;

const isExpected = (eb: Of<'initiative'>) =>
  eb.and([
    isPublished(eb),
    eb('initiative.work_status', 'in', REPORTING_WORK_STATUSES),
    eb(silentSince(eb), 'is not', null),
  ]);

const monthsOfSilence = (eb: Of<'initiative'>, months: number) =>
  sql<CalendarDate>`(${silentSince(eb)} + make_interval(months => ${sql.lit(months)}))::date`;

/** The day from which a report is due, where one is expected. */
export const reportDueOn = (eb: Of<'initiative'>) =>
  monthsOfSilence(eb, REPORTING_RULE.intervalMonths);

/** The first day on which the report of an initiative is overdue, where one is expected. */
export const overdueFrom = (eb: Of<'initiative'>) =>
  sql<CalendarDate>`${monthsOfSilence(eb, REPORTING_RULE.intervalMonths + REPORTING_RULE.graceMonths)} + 1`;

/** Whether the timeliness of an initiative is one of these on the day: `timelinessOf`, said in SQL. */
export function isTimely(
  eb: Of<'initiative'>,
  timeliness: readonly Timeliness[],
  today: Expression<CalendarDate>,
) {
  const { intervalMonths, graceMonths } = REPORTING_RULE;
  const day = sql<CalendarDate>`${today}::date`;
  const dueOn = monthsOfSilence(eb, intervalMonths);
  const graceEndsOn = monthsOfSilence(eb, intervalMonths + graceMonths);
  const expected = isExpected(eb);
  // Says nothing that the exact condition does not say, but so that the index of silence serves. Months
  // differ by three days, which a week makes up for.
  const isSilent = (side: '<=' | '>=', months: number) => {
    const slack = sql.lit(side === '<=' ? 7 : -7);
    return eb(
      silentSince(eb),
      side,
      sql<CalendarDate>`((${day} - make_interval(months => ${sql.lit(months)}))::date + ${slack})`,
    );
  };
  const conditions: Record<Timeliness, Expression<SqlBool>> = {
    not_expected: eb.not(expected),
    recent: eb.and([expected, isSilent('>=', intervalMonths), eb(day, '<', dueOn)]),
    due: eb.and([
      expected,
      isSilent('<=', intervalMonths),
      isSilent('>=', intervalMonths + graceMonths),
      eb(day, '>=', dueOn),
      eb(day, '<=', graceEndsOn),
    ]),
    overdue: eb.and([
      expected,
      isSilent('<=', intervalMonths + graceMonths),
      eb(day, '>', graceEndsOn),
    ]),
  };
  return eb.or(timeliness.map((word) => conditions[word]));
}

import { addMonths, type CalendarDate, fullMonthsBetween } from '../calendar/calendar-date.ts';
import {
  type PublicationState,
  type Timeliness,
  type WorkStatus,
} from './initiative-vocabulary.ts';

/** How often an initiative reports: a report is due so long after the last, and overdue so long after that. */
export type ReportingRule = { readonly intervalMonths: number; readonly graceMonths: number };

/** The rule of the region: every six months, with three months of grace. */
export const REPORTING_RULE: ReportingRule = { intervalMonths: 6, graceMonths: 3 };

/** Work statuses in which a published initiative is expected to report. */
export const REPORTING_WORK_STATUSES: readonly WorkStatus[] = ['planned', 'ongoing', 'paused'];

/** What timeliness is computed from. */
export type TimelinessFacts = {
  readonly workStatus: WorkStatus;
  readonly publicationState: PublicationState;
  readonly publishedOn: CalendarDate | null;
  /** Day on which the latest report was filed; null where none was. */
  readonly lastReportOn: CalendarDate | null;
  readonly today: CalendarDate;
  readonly rule?: ReportingRule;
};

/** The third axis of an initiative, with the dates and months behind the word. */
export type TimelinessResult = {
  readonly timeliness: Timeliness;
  /** Whole months since the latest report; null where there is none. */
  readonly monthsSinceLastReport: number | null;
  /** Whole months of silence: since the latest report, or since publication. Null where none is expected. */
  readonly monthsWithoutReport: number | null;
  /** Day from which a report is due; null where none is expected. */
  readonly dueOn: CalendarDate | null;
  /** Last day of grace; overdue from the day after. Null where none is expected. */
  readonly graceEndsOn: CalendarDate | null;
};

/**
 * Whether the initiative has reported lately. Only a published one that is planned, ongoing or paused
 * is expected to. The clock starts at the later of the latest report and publication: `recent` until
 * `dueOn`, `due` from that day to the end of grace, then `overdue`. In SQL, with
 * `base = greatest(published_on, last_report_on)`: due when `today >= base + 6 months`, overdue when
 * `today > base + 9 months`.
 * @throws {RangeError} where a date is not one.
 */
export function timelinessOf({
  workStatus,
  publicationState,
  publishedOn,
  lastReportOn,
  today,
  rule = REPORTING_RULE,
}: TimelinessFacts): TimelinessResult {
  const monthsSinceLastReport =
    lastReportOn === null ? null : Math.max(0, fullMonthsBetween(lastReportOn, today));
  const base = laterOf(publishedOn, lastReportOn);
  const isExpected =
    publicationState === 'published' && REPORTING_WORK_STATUSES.includes(workStatus);
  if (!isExpected || base === null) {
    return {
      timeliness: 'not_expected',
      monthsSinceLastReport,
      monthsWithoutReport: null,
      dueOn: null,
      graceEndsOn: null,
    };
  }
  const dueOn = addMonths(base, rule.intervalMonths);
  const graceEndsOn = addMonths(base, rule.intervalMonths + rule.graceMonths);
  return {
    timeliness: today < dueOn ? 'recent' : today <= graceEndsOn ? 'due' : 'overdue',
    monthsSinceLastReport,
    monthsWithoutReport: Math.max(0, fullMonthsBetween(base, today)),
    dueOn,
    graceEndsOn,
  };
}

function laterOf(a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

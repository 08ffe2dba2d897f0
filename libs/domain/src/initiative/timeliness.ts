import { addMonths, type CalendarDate, fullMonthsBetween } from '../calendar/calendar-date.ts';
import {
  type PublicationState,
  TIMELINESS,
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
export function timelinessOf({ today, ...facts }: TimelinessFacts): TimelinessResult {
  const { lastReportOn } = facts;
  const monthsSinceLastReport =
    lastReportOn === null ? null : Math.max(0, fullMonthsBetween(lastReportOn, today));
  const days = reportDaysOf(facts);
  if (days === null) {
    return {
      timeliness: 'not_expected',
      monthsSinceLastReport,
      monthsWithoutReport: null,
      dueOn: null,
      graceEndsOn: null,
    };
  }
  const { silentSince, dueOn, graceEndsOn } = days;
  return {
    timeliness: today < dueOn ? 'recent' : today <= graceEndsOn ? 'due' : 'overdue',
    monthsSinceLastReport,
    monthsWithoutReport: Math.max(0, fullMonthsBetween(silentSince, today)),
    dueOn,
    graceEndsOn,
  };
}

/** The days from which the next report of an initiative is reckoned, whatever day it is. */
export type ReportDays = {
  /** The later of the latest report and publication. */
  readonly silentSince: CalendarDate;
  /** The first day on which a report is due. */
  readonly dueOn: CalendarDate;
  /** The last day of grace; overdue from the day after. */
  readonly graceEndsOn: CalendarDate;
};

/** Null where no report is expected. */
export function reportDaysOf({
  workStatus,
  publicationState,
  publishedOn,
  lastReportOn,
  rule = REPORTING_RULE,
}: Omit<TimelinessFacts, 'today'>): ReportDays | null {
  const silentSince = laterOf(publishedOn, lastReportOn);
  const isExpected =
    publicationState === 'published' && REPORTING_WORK_STATUSES.includes(workStatus);
  if (!isExpected || silentSince === null) return null;
  return {
    silentSince,
    dueOn: addMonths(silentSince, rule.intervalMonths),
    graceEndsOn: addMonths(silentSince, rule.intervalMonths + rule.graceMonths),
  };
}

/** What is said of the timeliness, with `never` for what has had its time and has not reported yet. */
export const SAID_TIMELINESS = [...TIMELINESS, 'never'] as const;
/** One of {@link SAID_TIMELINESS}. */
export type SaidTimeliness = (typeof SAID_TIMELINESS)[number];

/**
 * The word for the timeliness of one initiative. `recent` says that no report is due, which is also so of one
 * that was published lately: that it has reported lately is said only of one that has.
 */
export function saidTimeliness({
  timeliness,
  lastReportOn,
}: {
  readonly timeliness: Timeliness;
  readonly lastReportOn: CalendarDate | null;
}): SaidTimeliness {
  return timeliness === 'recent' && lastReportOn === null ? 'never' : timeliness;
}

function laterOf(a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

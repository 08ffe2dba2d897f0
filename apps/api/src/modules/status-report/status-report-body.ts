import type { StatusReportBody } from '@samhandling/contract';
import type { CalendarDate, WorkStatus } from '@samhandling/domain';
import type { StoredReport } from './status-report-fragments.ts';

export function emptyReport(workStatus: WorkStatus): StatusReportBody {
  return {
    periodFrom: null,
    periodTo: null,
    workStatus,
    progressPercent: null,
    done: '',
    achieved: '',
    deviations: '',
    nextSteps: '',
    observedEffects: [],
  };
}

/** From the day after the last report to today; empty where there is none or no day between. */
export function periodAfter(
  last: CalendarDate | null,
  today: CalendarDate,
): Pick<StatusReportBody, 'periodFrom' | 'periodTo'> {
  if (last === null || last >= today) return { periodFrom: null, periodTo: today };
  return { periodFrom: dayAfter(last), periodTo: today };
}

function dayAfter(date: CalendarDate): CalendarDate {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** The report as its owner writes it. */
export function reportBodyOf(report: StoredReport): StatusReportBody {
  return {
    periodFrom: report.periodFrom,
    periodTo: report.periodTo,
    workStatus: report.workStatus,
    progressPercent: report.progressPercent,
    done: report.done,
    achieved: report.achieved,
    deviations: report.deviations,
    nextSteps: report.nextSteps,
    observedEffects: report.observedEffects,
  };
}

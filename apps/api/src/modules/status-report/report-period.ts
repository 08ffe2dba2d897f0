import type { StatusReportBody } from '@samhandling/contract';
import type { CalendarDate } from '@samhandling/domain';

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

import { addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import { type ObservationStatus } from '../indicator/indicator-vocabulary.ts';
import { periodFormOf } from './period.ts';

/** The last day of the period; null where it is written in no form that is known. */
export function periodEndsOn(period: string): CalendarDate | null {
  const year = period.match(/\d{4}/g)?.at(-1) ?? '';
  switch (periodFormOf(period)) {
    case 'year':
    case 'years':
      return `${year}-12-31`;
    case 'school_year':
      return `${year}-06-30`;
    case 'quarter':
      return lastDayOfMonth(Number(year), Number(period.at(-1)) * 3);
    case 'month':
      return lastDayOfMonth(Number(year), Number(period.slice(-2)));
    case null:
      return null;
  }
}

function lastDayOfMonth(year: number, month: number): CalendarDate {
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  return addDays(`${next}-01`, -1);
}

/** Whether the period is over on the day; one of no known form counts as over. */
export function hasPeriodEnded(period: string, today: CalendarDate): boolean {
  const end = periodEndsOn(period);
  return end === null || end < today;
}

/** What is called final before its period has ended is preliminary. */
export function statusOfPeriod(
  status: ObservationStatus,
  period: string,
  today: CalendarDate,
): ObservationStatus {
  return status === 'final' && !hasPeriodEnded(period, today) ? 'preliminary' : status;
}

import { type CalendarDate } from '../calendar/calendar-date.ts';

/** Stands for a day that is not known, before all others. */
export const NO_DAY = -(2 ** 31);
/** Stands for a day that does not come, after all others. */
export const NEVER = 2 ** 31 - 1;

const MILLISECONDS = 86_400_000;

/** A day as a number that compares as days do: so many days after 1 January 1970. */
export function dayNumber(date: CalendarDate): number {
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)].map(Number);
  return Date.UTC(year as number, (month as number) - 1, day) / MILLISECONDS;
}

/** The number of the day, or `NO_DAY` where none is given. */
export function dayNumberOr(date: CalendarDate | null): number {
  return date === null ? NO_DAY : dayNumber(date);
}

/** The day of the number; null for a day that is not known or does not come. */
export function dateOfDay(day: number): CalendarDate | null {
  return day === NO_DAY || day === NEVER ? null : dateOf(day);
}

/** The day of a number that is one. */
export function dateOf(day: number): CalendarDate {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

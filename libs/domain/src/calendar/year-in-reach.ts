import type { CalendarDate } from './calendar-date.ts';

/** The first and the last year that a day which somebody writes can be in. */
export const YEARS_IN_REACH = { first: 1900, last: 2100 } as const;

/** Whether a day is in a year that work or statistics can be about: 0202 and 2206 are mistyped. */
export const isYearInReach = (date: CalendarDate): boolean =>
  date >= `${YEARS_IN_REACH.first}` && date < `${YEARS_IN_REACH.last + 1}`;

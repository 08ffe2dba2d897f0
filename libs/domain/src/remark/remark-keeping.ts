import { addMonths, type CalendarDate } from '../calendar/calendar-date.ts';

/** For how many months a handled remark is kept, with the address that its writer may have left. */
export const REMARK_MONTHS = 24;

/** The day from which a remark that was handled on that day is removed. */
export function remarkRemovedOn(handledOn: CalendarDate): CalendarDate {
  return addMonths(handledOn, REMARK_MONTHS);
}

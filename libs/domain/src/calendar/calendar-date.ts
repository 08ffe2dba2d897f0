/** A calendar date in Europe/Stockholm, `YYYY-MM-DD`. Two of them compare as text. */
export type CalendarDate = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a date that exists: `2026-02-29` does not. */
export function isCalendarDate(text: string): boolean {
  const match = SHAPE.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

const STOCKHOLM = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  calendar: 'gregory',
  numberingSystem: 'latn',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/**
 * The date that the calendar on a wall in Stockholm shows at the instant, whatever zone the process runs in.
 * @throws {RangeError} for an invalid instant.
 */
export function stockholmDate(instant: Date): CalendarDate {
  const parts = new Map(STOCKHOLM.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/** So many days later. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const instant = new Date(`${date}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().slice(0, 10);
}

/**
 * The same day of the month so many months later (earlier where negative), or the last day of that
 * month where it is shorter: 31 August + 6 months is 28 February. PostgreSQL's `date + interval` agrees.
 * @throws {RangeError} where `date` is not a date.
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  const toDay = Math.min(day, daysInMonth(toYear, toMonth));
  return `${pad(toYear, 4)}-${pad(toMonth, 2)}-${pad(toDay, 2)}`;
}

/**
 * Whole months from one date to a later one: the greatest n for which `addMonths(from, n) <= to`.
 * Negative where `to` is before `from`.
 * @throws {RangeError} where either is not a date.
 */
export function fullMonthsBetween(from: CalendarDate, to: CalendarDate): number {
  const [fromYear, fromMonth] = partsOf(from);
  const [toYear, toMonth] = partsOf(to);
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth);
  return addMonths(from, months) <= to ? months : months - 1;
}

function partsOf(date: CalendarDate): [number, number, number] {
  if (!isCalendarDate(date)) throw new RangeError(`Not a calendar date: ${date}`);
  return date.split('-').map(Number) as [number, number, number];
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

import {
  addDays,
  type CalendarDate,
  isCalendarDate,
  stockholmDate,
} from '../calendar/calendar-date.ts';

/** The days of a week, as a schedule names them. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
/** One of {@link WEEKDAYS}. */
export type Weekday = (typeof WEEKDAYS)[number];

/** When a job comes by itself, in Europe/Stockholm. Times are `HH:MM`. */
export type JobSchedule =
  | { readonly daily: string }
  | { readonly weekly: Weekday; readonly at: string }
  | { readonly everyMinutes: number };

const MINUTE = 60_000;

/**
 * The first time of the schedule after the instant. A time that the clock jumps over comes an hour
 * later on the wall, one that it shows twice comes the second time: as PostgreSQL reads them.
 */
export function nextSlot(schedule: JobSchedule, after: Date): Date {
  if ('everyMinutes' in schedule) {
    const interval = schedule.everyMinutes * MINUTE;
    return new Date(Math.floor(after.getTime() / interval + 1) * interval);
  }
  const at = 'daily' in schedule ? schedule.daily : schedule.at;
  for (let date = stockholmDate(after); ; date = addDays(date, 1)) {
    const isDue = 'daily' in schedule || weekdayOf(date) === schedule.weekly;
    const slot = stockholmInstant(date, at);
    if (isDue && slot > after) return slot;
  }
}

/**
 * The newest time of the schedule that has come, given one that has come: of several that were missed
 * the last one counts.
 */
export function newestSlot(schedule: JobSchedule, due: Date, now: Date): Date {
  if ('everyMinutes' in schedule) {
    const interval = schedule.everyMinutes * MINUTE;
    return new Date(Math.max(due.getTime(), Math.floor(now.getTime() / interval) * interval));
  }
  let newest = due;
  for (let next = nextSlot(schedule, due); next <= now; next = nextSlot(schedule, next)) {
    newest = next;
  }
  return newest;
}

function weekdayOf(date: CalendarDate): Weekday | undefined {
  return WEEKDAYS[(new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7];
}

const WALL_CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/**
 * The instant at which a wall clock in Stockholm shows the time.
 * @throws {RangeError} where date or time is none.
 */
export function stockholmInstant(date: CalendarDate, time: string): Date {
  const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
  if (!isCalendarDate(date) || !isTime) throw new RangeError(`no time: ${date} ${time}`);
  const wall = Date.parse(`${date}T${time}:00Z`);
  // Standard time first: of two instants with one name it is the second, and a name that is jumped
  // over is read as standard time.
  const inStandardTime = new Date(wall - 60 * MINUTE);
  const inSummerTime = new Date(wall - 120 * MINUTE);
  return shows(inSummerTime, wall) && !shows(inStandardTime, wall) ? inSummerTime : inStandardTime;
}

function shows(instant: Date, wall: number): boolean {
  return Date.parse(`${WALL_CLOCK.format(instant).replace(' ', 'T')}Z`) === wall;
}

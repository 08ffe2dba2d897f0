import { addMonths, stockholmDate } from '@samhandling/domain';

/** Days in the demo, told from the day it is loaded. */
export class DemoCalendar {
  private readonly today: string;

  constructor(now: Date) {
    this.today = stockholmDate(now);
  }

  /** The date so many months ago; in the future where negative. */
  date(monthsAgo: number): string {
    return addMonths(this.today, -monthsAgo);
  }

  /** Noon of that day: the order of things that happened on one day is told by `minute`. */
  instant(monthsAgo: number, minute = 0): Date {
    const isToday = monthsAgo === 0;
    const noon = new Date(`${this.date(monthsAgo)}T${isToday ? '05' : '11'}:00:00Z`);
    return new Date(noon.getTime() + minute * 60_000);
  }
}

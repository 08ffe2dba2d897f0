import { addMonths, stockholmDate, stockholmInstant } from '@samhandling/domain';

const MINUTE = 60_000;

/** Dates of the demo, counted from the day it is loaded. */
export class DemoCalendar {
  private readonly now: Date;
  private readonly today: string;

  constructor(now: Date) {
    this.now = now;
    this.today = stockholmDate(now);
  }

  get thisYear(): number {
    return Number(this.today.slice(0, 4));
  }

  /** The date that many months ago; in the future where negative. */
  date(monthsAgo: number): string {
    return addMonths(this.today, -monthsAgo);
  }

  /**
   * Noon of that day: the order of things that happened on one day is told by `minute`, below 180. What
   * happened today has happened: in the morning, or closer together where the day is young.
   */
  instant(monthsAgo: number, minute = 0): Date {
    if (monthsAgo !== 0) {
      const noon = new Date(`${this.date(monthsAgo)}T11:00:00Z`).getTime();
      return new Date(noon + minute * MINUTE);
    }
    const now = this.now.getTime();
    const midnight = stockholmInstant(this.today, '00:00').getTime();
    const start = Math.max(midnight, Math.min(midnight + 360 * MINUTE, now - 180 * MINUTE));
    const interval = Math.min(MINUTE, (now - start) / 180);
    return new Date(start + minute * interval);
  }
}

import { stockholmDate } from '@samhandling/domain';
import type { Clock } from '../time/clock.ts';

const MINUTE = 60_000;

/**
 * On which day an answer holds. The first minute of a day is told apart, since the database's clock may be a
 * little behind: what is made then is not kept for the day.
 */
export class DayOfAnswers {
  private minute: number | undefined;
  private text = '';

  constructor(private readonly clock: Clock) {}

  now(): string {
    const minute = Math.floor(this.clock.now().getTime() / MINUTE);
    if (minute !== this.minute) {
      const day = stockholmDate(new Date(minute * MINUTE));
      const isNew = day !== stockholmDate(new Date((minute - 1) * MINUTE));
      this.text = isNew ? `${day} begins` : day;
      this.minute = minute;
    }
    return this.text;
  }
}

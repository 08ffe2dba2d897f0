import { Injectable } from '@nestjs/common';
import { stockholmDate, type CalendarDate } from '@samhandling/domain';

/** The day on which a use case runs. The program that loads a demo tells it earlier days. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** The date in Sweden. */
  today(): CalendarDate {
    return stockholmDate(this.now());
  }
}

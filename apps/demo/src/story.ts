import type { Cast } from './people.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import type { Schedule } from './schedule.ts';
import type { UseCases } from './use-cases.ts';

/** What everything that is told needs: who is in it, when it is, and by what it is done. */
export type Story = Readonly<{
  useCases: UseCases;
  calendar: DemoCalendar;
  cast: Cast;
  schedule: Schedule;
}>;

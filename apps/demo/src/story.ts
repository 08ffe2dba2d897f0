import type { Cast } from './people.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import type { Schedule } from './schedule.ts';
import type { UseCases } from './use-cases.ts';

/** What every part of the demo needs: its people, its dates, and the use cases of the product. */
export type Story = Readonly<{
  useCases: UseCases;
  calendar: DemoCalendar;
  cast: Cast;
  schedule: Schedule;
}>;

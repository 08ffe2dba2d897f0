import type { WorkOverTime } from '@samhandling/contract';
import { WORK_GROUPS, type CalendarDate } from '@samhandling/domain';
import type { StoredWorkOverTime } from './work-over-time.repository.ts';

/** Counts and the page. Groups stand in their order, and those that nothing is in are left out. */
export function presentWorkOverTime(
  work: StoredWorkOverTime,
  today: CalendarDate,
  { page, limit }: Readonly<{ page: number; limit: number }>,
): WorkOverTime {
  const counts = new Map(work.groups.map(({ group, count }) => [group, count]));
  return {
    today,
    groups: WORK_GROUPS.flatMap((group) => {
      const count = counts.get(group) ?? 0;
      return count > 0 ? [{ group, count }] : [];
    }),
    firstOn: work.firstOn,
    lastOn: work.lastOn,
    activeNextYear: work.activeNextYear,
    endPassed: work.endPassed,
    reportsExpected: work.reportsExpected,
    reportsOverdue: work.reportsOverdue,
    withoutEffect: work.withoutEffect,
    days: work.days,
    items: work.items,
    page,
    limit,
    total: work.groups.reduce((total, { count }) => total + count, 0),
    isTotalExact: true,
  };
}

import { yearPlace } from '../periods/period-model.ts';
import type { TimeLineWork, TimeScale } from './time-line-model.ts';

/** An initiative as the curve counts it. */
export interface CountedWork extends TimeLineWork {
  /** From which day its report is overdue, so that it no longer counts as active; null where it is not. */
  silentSince: string | null;
}

/** How many are active at one time, and how many with those that are planned. */
export interface ActivePoint {
  /** In years: the middle of 2026 is 2026.5. */
  year: number;
  active: number;
  /** The active ones and the planned ones; the same as `active` before today. */
  withPlanned: number;
}

/**
 * How many initiatives are active, month by month, with today as a point of its own. Before today by
 * their dates, completed ones too (until their end date or latest report), until the day they fell silent; after today those that are active
 * today and whose end date has not come. Work without an end date goes on. Planned work counts from
 * its start, or from today where that has passed. Ideas, paused and cancelled work do not count.
 */
export function activeOverTime(works: readonly CountedWork[], scale: TimeScale): ActivePoint[] {
  const spans = works.map((work) => spanOf(work, scale.today));
  const countAt = (year: number, kind: Span['kind']) =>
    spans.filter((span) => span.kind === kind && span.from <= year && year < span.to).length;
  return yearsOf(scale).map((year) => {
    const active = countAt(year, 'active');
    const planned = year > scale.today ? countAt(year, 'planned') : 0;
    return { year, active, withPlanned: active + planned };
  });
}

/** The value of the curve at a time between its points: that of the point before. */
export function activeAt(points: readonly ActivePoint[], year: number): ActivePoint | undefined {
  return points.findLast((point) => point.year <= year) ?? points[0];
}

type Span = { kind: 'active' | 'planned'; from: number; to: number };

const NEVER: Span = { kind: 'active', from: Infinity, to: Infinity };

function spanOf(work: CountedWork, today: number): Span {
  const from = work.startsOn === null ? -Infinity : yearPlace(work.startsOn);
  const to = work.endsOn === null ? Infinity : yearPlace(work.endsOn, { isEnd: true });
  switch (work.workStatus) {
    case 'completed': {
      const last = work.endsOn ?? work.lastReportOn;
      if (last === null) return NEVER;
      return { kind: 'active', from, to: Math.min(yearPlace(last, { isEnd: true }), today) };
    }
    case 'planned':
      return { kind: 'planned', from: Math.max(from, today), to };
    case 'ongoing':
      if (work.silentSince !== null) {
        return { kind: 'active', from, to: Math.min(yearPlace(work.silentSince), today) };
      }
      // It goes on today, whatever its dates say.
      return { kind: 'active', from: Math.min(from, today), to: Math.max(to, today + SHORTLY) };
    default:
      return NEVER;
  }
}

/** A day: work that has passed its end date goes on today, and nothing is promised of tomorrow. */
const SHORTLY = 1 / 366;

function yearsOf({ from, to, today }: TimeScale): number[] {
  const months = Math.round((to - from) * 12);
  const points = Array.from({ length: months + 1 }, (_, month) => from + month / 12);
  return [...new Set([...points, today])].sort((a, b) => a - b);
}

import { yearPlace } from './year-place.ts';
import { linearScale } from '../scale/linear-scale.ts';

/** What a line of time is drawn from: how far the work has come, and its dates (`2026-03-31`). */
export interface TimeLineWork {
  workStatus: 'idea' | 'planned' | 'ongoing' | 'paused' | 'completed' | 'cancelled';
  /** Null where nothing is said. */
  startsOn: string | null;
  endsOn: string | null;
  lastReportOn: string | null;
}

/**
 * How a piece of the line looks:
 * - `done`: solid, work that has been done;
 * - `promised`: an outline, work that is still to come;
 * - `late`: dashed, work that goes on after its end date;
 * - `paused`: a brown outline, time that has passed in work that is at rest;
 * - `stopped`: a thin line, work that was given up.
 */
export type TimeLineLook = 'done' | 'promised' | 'late' | 'paused' | 'stopped';

/** One piece of a line, in percent of the scale. */
export interface TimeLinePiece {
  look: TimeLineLook;
  start: number;
  size: number;
  /** No edge is drawn there: nobody has said the date, or it lies outside the scale. */
  isOpenStart: boolean;
  isOpenEnd: boolean;
}

export interface TimeLine {
  pieces: TimeLinePiece[];
  /** Where the latest report was filed; null without one, or outside the scale. */
  report: number | null;
}

/** The dates that all lines of a table share, in years: the middle of 2026 is 2026.5. */
export interface TimeScale {
  from: number;
  to: number;
  today: number;
}

/** How far before and after today the scale reaches at the most, and at the least, in years. */
const REACH = { before: 4.5, after: 4, least: 1 };

/** A scale in half years around all that is known, and around today; what lies farther off is cut. */
export function timeScale(
  works: readonly Pick<TimeLineWork, 'startsOn' | 'endsOn'>[],
  today: string,
): TimeScale {
  const now = yearPlace(today);
  const starts = works.flatMap(({ startsOn }) => (startsOn ? [yearPlace(startsOn)] : []));
  const ends = works.flatMap(({ endsOn }) => (endsOn ? [yearPlace(endsOn, { isEnd: true })] : []));
  const first = Math.min(now - REACH.least, ...starts);
  const last = Math.max(now + REACH.least, ...ends);
  return {
    from: Math.floor(Math.max(first, now - REACH.before) * 2) / 2,
    to: Math.ceil(Math.min(last, now + REACH.after) * 2) / 2,
    today: now,
  };
}

/** Where a year stands on the scale, in percent. */
export const placeOn = ({ from, to }: TimeScale): ((year: number) => number) =>
  linearScale([from, to], [0, 100]);

/** First of January of each year on the scale: every year, or every second where there are many. */
export function timeTicks(scale: TimeScale): { at: number; label: string }[] {
  const first = Math.ceil(scale.from);
  const years = Array.from({ length: Math.floor(scale.to) - first + 1 }, (_, at) => first + at);
  const place = placeOn(scale);
  // A name that would stand half outside the scale is left out.
  return years
    .filter((_, at) => years.length <= 5 || at % 2 === 0)
    .map((year) => ({ at: place(year), label: String(year) }))
    .filter(({ at }) => at >= 8 && at <= 94);
}

/**
 * The pieces of one line. Ongoing work is done until today or its end date, promised after today, and
 * late between its end date and today. What is over ends at its end date, or else at its latest report.
 * Nothing is drawn where neither start nor end is known.
 */
export function timeLine(work: TimeLineWork, scale: TimeScale): TimeLine {
  const pieces = stretches(work, scale.today).flatMap((stretch) => placed(stretch, scale));
  const report = work.lastReportOn === null ? null : yearPlace(work.lastReportOn);
  const isShown = report !== null && report >= scale.from && report <= scale.to;
  return { pieces, report: isShown ? placeOn(scale)(report) : null };
}

/** A piece in years; null where nobody has said the date. */
type Stretch = { look: TimeLineLook; from: number | null; to: number | null };

function stretches(work: TimeLineWork, today: number): Stretch[] {
  const from = work.startsOn === null ? null : yearPlace(work.startsOn);
  const to = work.endsOn === null ? null : yearPlace(work.endsOn, { isEnd: true });
  if (from === null && to === null) return [];
  const report = work.lastReportOn === null ? null : yearPlace(work.lastReportOn);
  const hasEnded = to !== null && to <= today;
  const isAhead = from !== null && from > today;
  switch (work.workStatus) {
    case 'idea':
    case 'planned':
      return [{ look: 'promised', from, to }];
    case 'completed':
      return [{ look: 'done', from, to: to ?? report ?? from }];
    case 'cancelled':
      return [{ look: 'stopped', from, to: to ?? report ?? from }];
    case 'ongoing':
    case 'paused': {
      const look = work.workStatus === 'paused' ? 'paused' : 'done';
      if (isAhead) return [{ look: 'promised', from, to }];
      if (hasEnded) {
        const until: Stretch = { look, from, to };
        return look === 'done' ? [until, { look: 'late', from: to, to: today }] : [until];
      }
      return [
        { look, from, to: today },
        { look: 'promised', from: today, to },
      ];
    }
  }
}

/** The stretch on the scale, cut at its ends; nothing where it lies outside. */
function placed({ look, from, to }: Stretch, scale: TimeScale): TimeLinePiece[] {
  const start = Math.max(from ?? scale.from, scale.from);
  const end = Math.min(to ?? scale.to, scale.to);
  if (end < start) return [];
  const place = placeOn(scale);
  return [
    {
      look,
      start: place(start),
      size: place(end) - place(start),
      isOpenStart: from === null || from < scale.from,
      isOpenEnd: to === null || to > scale.to,
    },
  ];
}

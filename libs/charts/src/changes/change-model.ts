import { linearScale, niceDomain } from '../scale/linear-scale.ts';

/** A change in a year: seen or expected. */
export interface ChangeMark {
  kind: 'observed' | 'expected';
  year: number;
  /** With its sign. */
  change: number;
}

export interface ChangeModel {
  /** In percent: from the start, and from the top. */
  marks: { x: number; y: number }[];
  /** Where no change is. */
  zero: number;
  /** Where today is; null outside the years. */
  today: number | null;
  years: { at: number; label: string }[];
  /** The greatest increase and decrease that the scale has room for; null where there is none. */
  ends: { high: number; low: number };
}

/** Room for the marks at the ends, in percent. */
const MARGIN = 6;
const MOST_YEARS = 4;

/**
 * Where the marks stand: the year across, the change up and down from zero. The scale has round ends and
 * always zero within, so that an increase is always above it.
 */
export function changeModel(marks: readonly ChangeMark[], today: number): ChangeModel {
  const changes = marks.map(({ change }) => change);
  const [low, high] = niceDomain([Math.min(0, ...changes), Math.max(0, ...changes)], 2);
  const years = marks.map(({ year }) => year);
  const first = Math.min(...years, Math.floor(today));
  const last = Math.max(...years, first + 1);
  const x = linearScale([first, last], [MARGIN, 100 - MARGIN]);
  const y = linearScale([low, high], [100 - MARGIN, MARGIN]);
  const every = Math.max(1, Math.ceil((last - first) / MOST_YEARS));
  const isWithin = today >= first && today <= last;
  return {
    marks: marks.map(({ year, change }) => ({ x: x(year), y: y(change) })),
    zero: y(0),
    today: isWithin ? x(today) : null,
    years: Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, at) => {
      const year = first + at * every;
      return { at: x(year), label: String(year) };
    }),
    ends: { high, low },
  };
}

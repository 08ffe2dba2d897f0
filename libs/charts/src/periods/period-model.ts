import { linearScale, ticks } from '../scale/linear-scale.ts';

export interface Period {
  /** Calendar dates, `2026-03-31`; null where nothing is said. */
  from: string | null;
  to: string | null;
}

/** A date on an axis of years: the middle of 2026 is 2026.5. An end counts as the whole of its day. */
export function yearPlace(date: string, { isEnd = false } = {}): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const daysOf = (y: number): number => (Date.UTC(y + 1, 0, 1) - Date.UTC(y, 0, 1)) / DAY;
  const passed = (Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / DAY;
  return year + (passed + (isEnd ? 1 : 0)) / daysOf(year);
}

const DAY = 24 * 60 * 60 * 1000;

export interface PlacedPeriod {
  /** Percent of the axis. */
  start: number;
  size: number;
  /** Nothing is said of the beginning, or of the end: it goes on beyond the picture. */
  isOpenStart: boolean;
  isOpenEnd: boolean;
}

export interface PeriodModel {
  /** One for each period, null where neither end is known. */
  places: (PlacedPeriod | null)[];
  ticks: { at: number; label: string }[];
}

/** Whole years around everything that is known. */
export function periodModel(periods: readonly Period[]): PeriodModel {
  const known = periods.flatMap(({ from, to }) => [
    ...(from ? [yearPlace(from)] : []),
    ...(to ? [yearPlace(to, { isEnd: true })] : []),
  ]);
  if (known.length === 0) return { places: periods.map(() => null), ticks: [] };
  const first = Math.floor(Math.min(...known));
  const last = Math.max(first + 1, Math.ceil(Math.max(...known)));
  const place = linearScale([first, last], [0, 100]);
  return {
    places: periods.map(({ from, to }) => {
      if (!from && !to) return null;
      const start = from ? place(yearPlace(from)) : 0;
      const end = to ? place(yearPlace(to, { isEnd: true })) : 100;
      return { start, size: Math.max(0, end - start), isOpenStart: !from, isOpenEnd: !to };
    }),
    ticks: ticks([first, last], 6)
      .filter(Number.isInteger)
      .map((year) => ({ at: place(year), label: String(year) })),
  };
}

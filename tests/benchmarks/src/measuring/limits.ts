import type { SizeName } from '../county/kept-county.ts';
import type { Figures, Verdict } from './result.ts';

type Both = Readonly<{ ours: Figures; floor: Figures | null }>;

/** How a request is asked: for the first time after a change, or again. */
export type Moment = 'each time' | 'first after a change' | 'the same again' | 'not modified';

const isLarge = (size: SizeName) => size === 'L';

function atMost(limit: string, value: number, most: number, unit: string): Verdict {
  const isMet = value <= most;
  return { limit, isMet, by: isMet ? '' : `${(value - most).toFixed(1)} ${unit} over` };
}

/** Ours over the floor with a little for the framework. */
function overFloor({ ours, floor }: Both): Verdict[] {
  if (!floor) return [];
  const most = 1.5 * floor.cpuMs + 1.5;
  return [atMost(`cpu ≤ ${most.toFixed(1)} ms (1.5 × floor + 1.5)`, ours.cpuMs, most, 'ms')];
}

const withinSight = (ours: Figures, size: SizeName): Verdict[] => {
  const most = isLarge(size) ? 150 : 100;
  return ours.rps === 0 ? [] : [atMost(`p95 ≤ ${most} ms`, ours.p95, most, 'ms')];
};

/** A list or a thing. */
export const listLimits = (both: Both, size: SizeName): Verdict[] => [
  ...overFloor(both),
  ...withinSight(both.ours, size),
  ...(isLarge(size) ? [atMost('≤ 100 kB', both.ours.bytes / 1000, 100, 'kB')] : []),
];

/** What counts the whole county, by how it is asked. */
export function overviewLimits(both: Both, size: SizeName, moment: Moment): Verdict[] {
  const { ours, floor } = both;
  if (moment === 'not modified') return [atMost('cpu ≤ 1 ms', ours.cpuMs, 1, 'ms')];
  if (moment === 'the same again') {
    const most = Math.max(1, 0.3 * (floor?.cpuMs ?? 0));
    return [
      atMost(`cpu ≤ ${most.toFixed(1)} ms`, ours.cpuMs, most, 'ms'),
      ...withinSight(ours, size),
    ];
  }
  if (!isLarge(size)) return overFloor(both);
  return [
    atMost('cpu ≤ 30 ms', ours.cpuMs, 30, 'ms'),
    atMost('≤ 100 kB', ours.bytes / 1000, 100, 'kB'),
  ];
}

/** All kinds of reads and some writes. */
export const mixLimits = ({ ours }: Both, size: SizeName): Verdict[] => [
  ...withinSight(ours, size),
  atMost(`memory < ${isLarge(size) ? 280 : 250} MB`, ours.rssMb, isLarge(size) ? 280 : 250, 'MB'),
];

/** From the start of the process until it answers, on a filled database. */
export function startLimits(ours: Figures, size: SizeName): Verdict[] {
  const most = isLarge(size) ? 3000 : 2000;
  return [atMost(`cpu < ${most} ms`, ours.cpuMs, most, 'ms')];
}

/** A write, over the floor's. */
export function writeLimits({ ours, floor }: Both, size: SizeName): Verdict[] {
  if (!floor) return [];
  const times = isLarge(size) ? 2 : 1.5;
  const most = times * floor.cpuMs;
  return [atMost(`cpu ≤ ${most.toFixed(1)} ms (${times} × floor)`, ours.cpuMs, most, 'ms')];
}

const MOST_PAGE_MS = 25;

/** A rendered page; beside it stands what the API answers cost that it is made of. */
export function pageLimits({ ours, floor }: Both, moment: Moment): Verdict[] {
  if (moment === 'the same again') return [atMost('cpu ≤ 1.5 ms', ours.cpuMs, 1.5, 'ms')];
  const most = (floor?.cpuMs ?? 0) + MOST_PAGE_MS;
  return [
    atMost(`cpu ≤ ${most.toFixed(1)} ms (its answers + ${MOST_PAGE_MS})`, ours.cpuMs, most, 'ms'),
    atMost('≤ 120 kB', ours.bytes / 1000, 120, 'kB'),
  ];
}

import type { Activity, Ownership } from './state-kinds.ts';

/** The side of the square that tile paths are drawn in. */
export const TILE_SIDE = 24;

const circle = (cx: number, cy: number, r: number): string =>
  `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

/** A tile is filled from below. */
const FILL: Record<Ownership, string> = {
  none: '',
  claimed: 'M0 13.5H24V24H0Z',
  owned: 'M0 0H24V24H0Z',
};

/** Closed areas only, so that a mark is cut out of whatever fill it lies on. */
export const ACTIVITY_MARK: Record<Activity, string> = {
  none: '',
  planned: circle(12, 12, 5.6) + circle(12, 12, 3.4),
  ongoing: circle(12, 12, 5.2),
  stalled: 'M7.4 6.8H10.6V17.2H7.4ZM13.4 6.8H16.6V17.2H13.4Z',
  completed: 'M5.4 12.5L7.5 10.4L10.6 13.4L16.5 6.9L18.7 8.9L10.7 17.7Z',
};

/** The same marks, smaller, in the clear part of a tile that is half filled. */
const RAISED_MARK: Record<Activity, string> = {
  none: '',
  planned: circle(12, 7.4, 4.2) + circle(12, 7.4, 2.5),
  ongoing: circle(12, 7.4, 4),
  stalled: 'M8.6 3.4H11V11.4H8.6ZM13 3.4H15.4V11.4H13Z',
  completed: 'M6.9 7.7L8.6 6L10.9 8.2L15.4 3.3L17.1 4.8L11 11.5Z',
};

/**
 * One path for a whole tile, to be filled by the even-odd rule: a mark is cut out of a full fill,
 * so one ink says both, on paper and in forced colours too.
 */
export function tilePath(ownership: Ownership, activity: Activity): string {
  const mark = ownership === 'claimed' ? RAISED_MARK[activity] : ACTIVITY_MARK[activity];
  return FILL[ownership] + mark;
}

/** The outline that every tile has, half a stroke inside the square. */
export const TILE_OUTLINE = 'M0.75 0.75H23.25V23.25H0.75Z';

import { type ActiveSites, municipalitiesReached } from './thin-work.ts';

/** The depths that reach is counted with. */
export const REACH_DEPTHS = [1, 2, 3, 5, 10, 20] as const;

/** So large a part of the municipalities is nearly all: 12 of 14. */
const nearlyAll = (municipalities: number) => Math.ceil((municipalities * 6) / 7);

/**
 * How many active initiatives a municipality needs to count as reached, for all actions together: the
 * least depth at which fewer than half of the actions reach nearly all municipalities. With a few hundred
 * initiatives that is 1; with thousands "at least one" would be true nearly everywhere and say nothing.
 * Pages name the depth wherever it is not 1, and days that are compared share one.
 */
export function reachDepth(actions: readonly ActiveSites[], municipalities: number): number {
  const isTelling = (depth: number) =>
    actions.filter((action) => municipalitiesReached(action, depth) >= nearlyAll(municipalities))
      .length *
      2 <
    actions.length;
  return REACH_DEPTHS.find(isTelling) ?? (actions.length === 0 ? 1 : 20);
}

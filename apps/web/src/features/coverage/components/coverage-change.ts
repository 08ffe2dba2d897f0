import type { ActionTile, CoverageMap, CoverageSummary } from '@samhandling/contract';
import { COVERAGE_CHANGES, coverageChanges, type CoverageChange } from '@samhandling/domain';
import { unownedOf } from '../../../lib/coverage/unowned.ts';

/** An action on both days. */
export type ChangedAction = {
  readonly area: number;
  readonly then: ActionTile;
  readonly now: ActionTile;
};

/** The actions that the same has happened to. */
export type ChangeGroup = {
  readonly change: CoverageChange;
  readonly actions: readonly ChangedAction[];
};

/** The figures that are compared, in the order in which they are shown. */
export const FIGURES = {
  unowned: unownedOf,
  claimed: ({ byOwner }) => byOwner.claimed,
  withoutInitiative: ({ withoutInitiative }) => withoutInitiative,
  plannedOnly: ({ plannedOnly }) => plannedOnly,
  ongoing: ({ ongoing }) => ongoing,
  thin: ({ thin }) => thin,
  stalled: ({ stalled }) => stalled,
  completed: ({ completed }) => completed,
  withObservedEffect: ({ withObservedEffect }) => withObservedEffect,
} satisfies Record<string, (summary: CoverageSummary) => number>;
export type FigureKey = keyof typeof FIGURES;
export const FIGURE_KEYS = Object.keys(FIGURES) as FigureKey[];

/** Figures that are a part of the one above them. */
export const PARTS: readonly FigureKey[] = ['claimed', 'thin'];

/**
 * What has happened to the actions of the selection, by what it is and in the strategy's order. An action
 * stands wherever it belongs; both days tell of the same actions, and one of them may be enough to match.
 */
export function changesBetween(
  then: CoverageMap['areas'],
  now: CoverageMap['areas'],
): ChangeGroup[] {
  const tilesOf = (areas: CoverageMap['areas']) =>
    areas.flatMap(({ position, sections }) =>
      sections.flatMap(({ actions }) => actions.map((tile) => ({ area: position, tile }))),
    );
  const before = new Map(tilesOf(then).map(({ tile }) => [tile.code, tile]));
  const changed = tilesOf(now).flatMap(({ area, tile }) => {
    const earlier = before.get(tile.code);
    if (!earlier || !(earlier.isMatch || tile.isMatch)) return [];
    const action = { area, then: earlier, now: tile };
    return [{ action, changes: coverageChanges(earlier, tile) }];
  });
  return COVERAGE_CHANGES.flatMap((change) => {
    const actions = changed
      .filter(({ changes }) => changes.includes(change))
      .map(({ action }) => action);
    return actions.length === 0 ? [] : [{ change, actions }];
  });
}

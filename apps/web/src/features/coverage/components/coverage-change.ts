import type { ActionTile, CoverageMap, CoverageSummary } from '@samhandling/contract';
import { unownedOf } from '../../../lib/coverage/unowned.ts';

/** An action whose ownership or activity is another than it was. */
export type ChangedAction = {
  readonly area: number;
  readonly then: ActionTile;
  readonly now: ActionTile;
};

/** The figures that are compared, in the order in which they are shown. */
export const FIGURES = {
  unowned: unownedOf,
  claimed: ({ claimed }) => claimed,
  withoutInitiative: ({ withoutInitiative }) => withoutInitiative,
  plannedOnly: ({ plannedOnly }) => plannedOnly,
  ongoing: ({ ongoing }) => ongoing,
  stalled: ({ stalled }) => stalled,
  completed: ({ completed }) => completed,
  withObservedEffect: ({ withObservedEffect }) => withObservedEffect,
} satisfies Record<string, (summary: CoverageSummary) => number>;
export type FigureKey = keyof typeof FIGURES;
export const FIGURE_KEYS = Object.keys(FIGURES) as FigureKey[];

/** What is compared: everything, or the one area that the reader has chosen. */
export function scopeOf(coverage: CoverageMap, areaCode: string | undefined) {
  const area = coverage.areas.find(({ code }) => code === areaCode);
  return {
    summary: area ? area.summary : coverage.summary,
    areas: area ? [area] : coverage.areas,
    title: area?.title,
  };
}

/** The actions that have changed, in the strategy's order. Both days tell of the same actions. */
export function changedActions(
  then: CoverageMap['areas'],
  now: CoverageMap['areas'],
): ChangedAction[] {
  const tilesOf = (areas: CoverageMap['areas']) =>
    areas.flatMap(({ position, sections }) =>
      sections.flatMap(({ actions }) => actions.map((tile) => ({ area: position, tile }))),
    );
  const before = new Map(tilesOf(then).map(({ tile }) => [tile.code, tile]));
  return tilesOf(now).flatMap(({ area, tile }) => {
    const earlier = before.get(tile.code);
    const isSame = earlier?.ownership === tile.ownership && earlier.activity === tile.activity;
    return earlier && !isSame ? [{ area, then: earlier, now: tile }] : [];
  });
}

import type { ActionTile, Coverage } from '@samhandling/contract';
import type { CoverageSummary, ThinFact } from '@samhandling/domain';
import { markedThinFacts } from '@samhandling/domain';
import type { TileState } from '@samhandling/ui';

/** What the tiles of a picture are drawn by, beside what each action says. */
export type TileContext = {
  /** How many municipalities the region has. */
  readonly municipalities: number;
  /** The facts of thin work that bite a corner off (`markedThinFacts`). */
  readonly marked: readonly ThinFact[];
};

/** The facts that bite, of all actions that the picture shows. */
export const tileContextOf = (coverage: {
  readonly municipalities: number;
  readonly summary: Pick<CoverageSummary, 'thinBy' | 'ongoing'>;
}): TileContext => ({
  municipalities: coverage.municipalities,
  marked: markedThinFacts(coverage.summary),
});

/**
 * How an action is drawn: by how far its active work reaches in the county, or by what the municipality
 * that was asked for has of it.
 */
export function tileStateOf(tile: ActionTile, { municipalities, marked }: TileContext): TileState {
  const { ownership, activity, place, thin } = tile;
  if (place !== null) {
    const isOnSite = place === 'on_site';
    return {
      ownership,
      activity: 'none',
      reach: isOnSite ? 1 : 0,
      isHatched: place === 'county_only',
    };
  }
  return {
    ownership,
    activity,
    reach: municipalities === 0 ? 0 : tile.reach / municipalities,
    isHatched: tile.countyWide,
    isBitten: thin.some(({ fact }) => marked.includes(fact)),
  };
}

/** The same of an action alone, where no picture beside it says what is common. */
export function tileStateOfCoverage(
  { ownership, activity, reach, thin }: Coverage,
  municipalities: number,
): TileState {
  return {
    ownership,
    activity,
    reach: municipalities === 0 ? 0 : reach.municipalities / municipalities,
    isHatched: reach.countyWide > 0,
    isBitten: thin.some(({ fact }) => fact !== 'narrow_reach'),
  };
}

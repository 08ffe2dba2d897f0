import type { ReactNode } from 'react';
import type { Activity } from '../state/state-kinds.ts';
import type { TileState } from '../state/tile-shape.ts';
import type { ActionMapAction } from './action-map-model.ts';
import { TileGlyph } from './tile.tsx';
import styles from './action-map.module.css';

export interface ActionMapLegendLabels {
  /** The bar under a tile. */
  bar: string;
  owned: string;
  claimed: string;
  unowned: string;
  /** How far a tile is filled. */
  fill: string;
  filled: string;
  /** Slanting lines. */
  hatch: string;
  hatched: string;
  /** The bitten corner, with what it stands for. */
  bite: string;
  bitten: string;
  /** Tiles without active work. */
  idle: string;
  marks: Record<Exclude<Activity, 'none'>, string>;
}

export interface ActionMapLegendProps {
  actions: readonly ActionMapAction[];
  labels: ActionMapLegendLabels;
}

const PLAIN: TileState = { ownership: 'none', activity: 'none', reach: 0 };
const MARKS = ['planned', 'stalled', 'completed', 'ongoing'] as const;

type Entry = { readonly state: TileState; readonly label: string };

/** What the shapes of the tiles mean, in one line; only those that occur. */
export function ActionMapLegend({ actions, labels }: ActionMapLegendProps): ReactNode {
  const has = (holds: (state: TileState) => boolean) => actions.some(({ state }) => holds(state));
  const bar = (ownership: TileState['ownership'], label: string): Entry[] =>
    has((state) => state.ownership === ownership)
      ? [{ state: { ...PLAIN, ownership }, label }]
      : [];
  const only = (
    holds: (state: TileState) => boolean,
    changes: Partial<TileState>,
    label: string,
  ) => (has(holds) ? [{ state: { ...PLAIN, ...changes }, label }] : []);
  const groups: readonly { term: string; entries: readonly Entry[] }[] = [
    {
      term: labels.bar,
      entries: [
        ...bar('owned', labels.owned),
        ...bar('claimed', labels.claimed),
        ...bar('none', labels.unowned),
      ],
    },
    { term: labels.fill, entries: only(({ reach }) => reach > 0, { reach: 0.5 }, labels.filled) },
    {
      term: labels.hatch,
      entries: only(
        ({ isHatched, reach }) => Boolean(isHatched) && reach < 1,
        { isHatched: true },
        labels.hatched,
      ),
    },
    {
      term: labels.bite,
      entries: only(({ isBitten }) => Boolean(isBitten), { isBitten: true }, labels.bitten),
    },
    {
      term: labels.idle,
      entries: MARKS.flatMap((activity) =>
        only(
          (state) => state.activity === activity && state.reach === 0 && !state.isHatched,
          { activity },
          labels.marks[activity],
        ),
      ),
    },
  ];
  return (
    <dl className={styles.legend}>
      {groups
        .filter(({ entries }) => entries.length > 0)
        .map(({ term, entries }) => (
          <div key={term}>
            <dt>{term}</dt>
            {entries.map(({ state, label }) => (
              <dd key={label}>
                <TileGlyph state={state} className={styles.legendGlyph} />
                {label}
              </dd>
            ))}
          </div>
        ))}
    </dl>
  );
}

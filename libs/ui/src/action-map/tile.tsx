import clsx from 'clsx';
import type { ReactNode } from 'react';
import {
  TILE_HEIGHT,
  TILE_WIDTH,
  tileFill,
  tileHatch,
  tileOutline,
  type TileState,
} from '../state/tile-shape.ts';
import ink from '../state/ink.module.css';
import styles from './action-map.module.css';

/** The drawing of a tile, for an element of the class `ink.line`. */
export function TileShape({ state }: { state: TileState }): ReactNode {
  const fill = tileFill(state);
  const hatch = tileHatch(state);
  return (
    <>
      {hatch ? <path d={hatch} className={ink.fine} /> : null}
      <path d={tileOutline(state)} />
      {fill ? <path d={fill} className={ink.filled} /> : null}
    </>
  );
}

export interface TileGlyphProps {
  state: TileState;
  className?: string;
}

/** One tile as a picture: the same drawing in the map, its legend, a row and a heading. */
export function TileGlyph({ state, className }: TileGlyphProps): ReactNode {
  return (
    <svg
      className={clsx(ink.line, className ?? styles.glyph)}
      viewBox={`0 0 ${TILE_WIDTH} ${TILE_HEIGHT}`}
      aria-hidden="true"
    >
      <TileShape state={state} />
    </svg>
  );
}

import type { ReactNode } from 'react';
import {
  TILE_HEIGHT,
  TILE_WIDTH,
  tileFill,
  tileHatch,
  tileOutline,
  type TileState,
} from '../state/tile-shape.ts';
import styles from './action-map.module.css';

/** The drawing of a tile, for any `svg`. */
export function TileShape({ state }: { state: TileState }): ReactNode {
  const fill = tileFill(state);
  const hatch = tileHatch(state);
  return (
    <>
      {hatch ? <path d={hatch} fill="none" stroke="currentColor" strokeWidth="0.85" /> : null}
      <path d={tileOutline(state)} fill="none" stroke="currentColor" strokeWidth="1.5" />
      {fill ? <path d={fill} fill="currentColor" fillRule="evenodd" /> : null}
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
      className={className ?? styles.glyph}
      viewBox={`0 0 ${TILE_WIDTH} ${TILE_HEIGHT}`}
      aria-hidden="true"
      focusable="false"
    >
      <TileShape state={state} />
    </svg>
  );
}

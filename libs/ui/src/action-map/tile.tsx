import type { ReactNode } from 'react';
import { TILE_OUTLINE, tilePath } from '../state/tile-shape.ts';
import type { Activity, Ownership } from '../state/state-kinds.ts';
import styles from './action-map.module.css';

export interface TileGlyphProps {
  ownership: Ownership;
  activity: Activity;
  className?: string;
}

/** One tile as a picture: the same drawing in the map, its legend, a row and a heading. */
export function TileGlyph({ ownership, activity, className }: TileGlyphProps): ReactNode {
  const path = tilePath(ownership, activity);
  return (
    <svg
      className={className ?? styles.glyph}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={TILE_OUTLINE} fill="none" stroke="currentColor" strokeWidth="1.5" />
      {path ? <path d={path} fill="currentColor" fillRule="evenodd" /> : null}
    </svg>
  );
}

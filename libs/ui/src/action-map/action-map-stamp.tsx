import clsx from 'clsx';
import type { ReactNode } from 'react';
import { areaPosition } from '../icons/area-sign-shape.ts';
import { TILE_HEIGHT, TILE_WIDTH } from '../state/tile-shape.ts';
import { layoutTiles, type ActionMapArea } from './action-map-model.ts';
import ink from '../state/ink.module.css';
import { TileShape } from './tile.tsx';
import styles from './action-map.module.css';

export interface ActionMapStampProps {
  areas: readonly ActionMapArea[];
  summary: string;
  className?: string;
}

/** Thirteen tiles to the line: 40 mm of paper gives each 2.6 mm. */
const LINE = 13;

export function ActionMapStamp({ areas, summary, className }: ActionMapStampProps): ReactNode {
  const pitch = TILE_WIDTH + 4;
  const width = LINE * pitch - 4;
  const layout = layoutTiles(areas, {
    width,
    tile: TILE_WIDTH,
    tileHeight: TILE_HEIGHT,
    tileSpacing: 4,
    sectionSpacing: 0,
    areaSpacing: 14,
  });
  return (
    <svg
      role="img"
      aria-label={summary}
      className={clsx(ink.line, styles.stamp, className)}
      viewBox={`0 0 ${width} ${layout.height}`}
    >
      {layout.areas.map(({ area, tiles }) => (
        <g key={area.id} data-area={areaPosition(area.position)} className={styles.stampArea}>
          {tiles.map(({ action, x, y }) => (
            <g
              key={action.code}
              transform={`translate(${x} ${y})`}
              opacity={action.isDimmed ? 0.3 : undefined}
            >
              <TileShape state={action.state} />
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}

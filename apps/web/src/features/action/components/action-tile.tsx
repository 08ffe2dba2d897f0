import type { Action } from '@samhandling/contract';
import { TileGlyph } from '@samhandling/ui';
import { tileStateOfCoverage } from '../../../lib/coverage/tile-state.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import styles from './action-tile.module.css';

/** The action's tile as it stands in the picture of the county; the words stand below. */
export function ActionTile({ coverage }: Pick<Action, 'coverage'>) {
  const { region } = useRegion();
  const state = tileStateOfCoverage(coverage, region.municipalities.length);
  return <TileGlyph state={state} className={styles.tile} />;
}

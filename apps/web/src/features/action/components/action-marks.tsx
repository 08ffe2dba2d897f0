import type { Action } from '@samhandling/contract';
import { StateMark, TileGlyph } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { tileStateOfCoverage } from '../../../lib/coverage/tile-state.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import styles from './action-marks.module.css';

/** The action's tile as it stands in the picture of the county, with its words. */
export function ActionMarks({ action: { area, coverage } }: { action: Action }) {
  const words = useTranslations('vocabulary');
  const { region } = useRegion();
  const { ownership, activity, evidence } = coverage;
  const tile = tileStateOfCoverage(coverage, region.municipalities.length);
  return (
    <div className={styles.marks} data-area={area.position}>
      <TileGlyph state={tile} className={styles.tile} />
      <StateMark
        kind="ownership"
        value={ownership}
        label={words(`coverageOwnership.${ownership}`)}
      />
      <StateMark kind="activity" value={activity} label={words(`coverageActivity.${activity}`)} />
      {activity === 'none' ? null : (
        <StateMark kind="basis" value={evidence} label={words(`coverageBasis.${evidence}`)} />
      )}
    </div>
  );
}

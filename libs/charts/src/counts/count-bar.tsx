import type { ReactNode } from 'react';
import { useChartLabels } from '../figure/chart-labels.tsx';
import styles from './count-bar.module.css';

export interface CountBarProps {
  initiatives: number;
  /** How many of them have seen an effect: the part that is filled. */
  observed: number;
  /** The number that a whole bar stands for. */
  most: number;
  /** What is counted is what is missing. */
  isMissing?: boolean;
}

const percent = (part: number, of: number): string =>
  `${of === 0 ? 0 : Math.round((part / of) * 1000) / 10}%`;

/** A bar and its number, for eyes: who reads it out says it in words beside it. */
export function CountBar(props: CountBarProps): ReactNode {
  const { initiatives, observed, most, isMissing } = props;
  const { formatNumber } = useChartLabels();
  return (
    <span className={styles.count} aria-hidden="true">
      <span className={styles.track}>
        {initiatives > 0 ? (
          <span
            className={styles.bar}
            data-missing={isMissing ? '' : undefined}
            style={{ inlineSize: percent(initiatives, most) }}
          >
            <span className={styles.seen} style={{ inlineSize: percent(observed, initiatives) }} />
          </span>
        ) : null}
        <span className={styles.number}>{formatNumber(initiatives)}</span>
      </span>
    </span>
  );
}

import type { ReactNode } from 'react';
import { ChartFigure, type ChartProps } from '../figure/chart-figure.tsx';
import { useChartLabels } from '../figure/chart-labels.tsx';
import type { ChartTable } from '../figure/chart-table.ts';
import styles from './bars.module.css';

export interface SplitGroup {
  key: string;
  /** "Kvinnor", "Män", "Födda i Sverige". */
  label: string;
  values: readonly (number | null)[];
}

export interface SplitBarsProps extends ChartProps {
  /** Names of the values in each group; the first is the county, drawn full. */
  seriesLabels: readonly string[];
  groups: readonly SplitGroup[];
  /** A mark across every group, such as the target. */
  target?: { label: string; value: number };
  unit: string;
  /** Head of the table's first column: "Grupp". */
  groupLabel: string;
  isSummaryHidden?: boolean;
}

function splitTable(props: SplitBarsProps): ChartTable {
  return {
    columns: [
      { key: 'group', label: props.groupLabel },
      ...props.seriesLabels.map((label) => ({
        key: label,
        label: `${label}, ${props.unit}`,
        isNumber: true,
      })),
    ],
    rows: props.groups.map((group) => ({ key: group.key, cells: [group.label, ...group.values] })),
  };
}

/** Norrbotten beside Riket, for women and men, by birth: bars from nought, each with its figure. */
export function SplitBars(props: SplitBarsProps): ReactNode {
  const { seriesLabels, groups, target, unit } = props;
  const { formatNumber, noValue } = useChartLabels();
  const most = Math.max(
    ...groups.flatMap((group) => group.values.map((value) => Math.abs(value ?? 0))),
    Math.abs(target?.value ?? 0),
    Number.MIN_VALUE,
  );
  const share = (value: number): number => (Math.abs(value) / most) * 100;
  return (
    <ChartFigure {...props} table={splitTable(props)}>
      <div className={styles.bars} role="img" aria-label={props.summary}>
        {groups.map((group) => (
          <div key={group.key} className={styles.group}>
            <span className={styles.groupLabel}>{group.label}</span>
            <div className={styles.tracks}>
              {group.values.map((value, index) => (
                <div key={seriesLabels[index]} className={styles.track}>
                  <Bar share={value === null ? 0 : share(value)} isSecond={index > 0} />
                  <span className={styles.value}>
                    <b>{value === null ? noValue : formatNumber(value)}</b> {seriesLabels[index]}
                  </span>
                </div>
              ))}
              {target ? (
                <span
                  className={styles.mark}
                  style={{
                    insetInlineStart: `calc((100% - var(--value)) * ${share(target.value) / 100})`,
                  }}
                />
              ) : null}
            </div>
          </div>
        ))}
        <p className={styles.note}>
          {unit}
          {target ? (
            <span className={styles.markNote}>
              {target.label} <b>{formatNumber(target.value)}</b>
            </span>
          ) : null}
        </p>
      </div>
    </ChartFigure>
  );
}

/** A bar drawn in SVG prints where a coloured box would not; the second of a pair is hatched. */
export function Bar({ share, isSecond }: { share: number; isSecond?: boolean }): ReactNode {
  return (
    <svg className={styles.bar} data-second={isSecond ? '' : undefined} aria-hidden="true">
      <rect x="0" y="0" height="100%" width={`${share}%`} />
    </svg>
  );
}

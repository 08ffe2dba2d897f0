import type { ReactNode } from 'react';
import { ChartFigure, type ChartProps } from '../figure/chart-figure.tsx';
import { changeModel, type ChangeMark } from './change-model.ts';
import styles from './change-chart.module.css';

export interface ChangeRow extends ChangeMark {
  key: string;
  /** How many say so. */
  count: number;
  /** Who it is about, where not all: "Kvinnor". */
  group: string;
}

export interface ChangeChartProps extends ChartProps {
  rows: readonly ChangeRow[];
  /** What a change is measured in: "förändring, procentenheter". */
  unit: string;
  /** In years: the middle of 2026 is 2026.5. */
  today: number;
  /** What is written below the picture. */
  note: ReactNode;
  /** A change with its sign: "+40". */
  formatChange: (change: number) => string;
  kindLabels: { observed: string; expected: string };
  /** Heads of the table: kind, year, change, group, number of initiatives. */
  tableLabels: { kind: string; year: string; change: string; group: string; count: string };
}

/** What initiatives expect to change (an outline) and have seen (filled), by year and with its sign. */
export function ChangeChart(props: ChangeChartProps): ReactNode {
  const { rows, today, note, formatChange, kindLabels, tableLabels } = props;
  const { marks, zero, today: todayAt, years, ends } = changeModel(rows, today);
  const table = {
    columns: [
      { key: 'kind', label: tableLabels.kind },
      { key: 'year', label: tableLabels.year },
      { key: 'change', label: tableLabels.change, isNumber: true },
      { key: 'group', label: tableLabels.group },
      { key: 'count', label: tableLabels.count, isNumber: true },
    ],
    rows: rows.map(({ key, kind, year, change, group, count }) => ({
      key,
      cells: [kindLabels[kind], String(year), change, group, count],
    })),
  };
  return (
    <ChartFigure {...props} className={styles.figure} table={table} isSummaryHidden>
      <p className={styles.unit}>{props.unit}</p>
      <div className={styles.chart} role="img" aria-label={props.summary}>
        <div className={styles.scale} aria-hidden="true">
          {ends.high > 0 ? <span data-end="high">{formatChange(ends.high)}</span> : null}
          <span style={{ insetBlockStart: `${zero}%` }}>0</span>
          {ends.low < 0 ? <span data-end="low">{formatChange(ends.low)}</span> : null}
        </div>
        <svg aria-hidden="true" className={styles.picture}>
          <line x1="0" x2="100%" y1={`${zero}%`} y2={`${zero}%`} className={styles.zero} />
          {todayAt === null ? null : (
            <line x1={`${todayAt}%`} x2={`${todayAt}%`} y1="0" y2="100%" className={styles.today} />
          )}
          {rows.map(({ key, kind }, index) => {
            const at = marks[index];
            return at ? (
              <svg key={key} x={`${at.x}%`} y={`${at.y}%`} overflow="visible">
                <path d="M0 -5.5L5.5 4.5H-5.5Z" data-kind={kind} className={styles.mark} />
              </svg>
            ) : null;
          })}
        </svg>
        <div className={styles.years} aria-hidden="true">
          {years.map(({ at, label }) => (
            <span key={label} style={{ insetInlineStart: `${at}%` }}>
              {label}
            </span>
          ))}
        </div>
      </div>
      <div className={styles.note}>{note}</div>
    </ChartFigure>
  );
}

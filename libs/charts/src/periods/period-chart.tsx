import { Link } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { ChartFigure, type ChartProps } from '../figure/chart-figure.tsx';
import { periodModel, type Period, type PlacedPeriod } from './period-model.ts';
import styles from './period-chart.module.css';

export interface PeriodRow extends Period {
  key: string;
  label: string;
  href?: string;
  /** Going on: full; not begun: an outline; over: hatched; at rest or given up: dashed. */
  look: 'full' | 'outline' | 'over' | 'dashed';
  /** The state as shape and word. */
  state: ReactNode;
  /** The state and the period in words, for the table. */
  stateText: string;
  periodText: string;
}

export interface PeriodChartProps extends ChartProps {
  rows: readonly PeriodRow[];
  /** Heads of the table: what, state, when. */
  tableLabels: { what: string; state: string; when: string };
  isSummaryHidden?: boolean;
}

/** When each thing goes on, as a bar on an axis of years; its state stands beside it in shape and word. */
export function PeriodChart(props: PeriodChartProps): ReactNode {
  const { rows, tableLabels } = props;
  const { places, ticks } = periodModel(rows);
  const table = {
    columns: [
      { key: 'what', label: tableLabels.what },
      { key: 'state', label: tableLabels.state },
      { key: 'when', label: tableLabels.when },
    ],
    rows: rows.map((row) => ({
      key: row.key,
      href: row.href,
      cells: [row.label, row.stateText, row.periodText],
    })),
  };
  return (
    <ChartFigure {...props} table={table}>
      <div className={styles.chart}>
        <div className={styles.axis} aria-hidden="true">
          {ticks.map((tick) => (
            <span key={tick.label} style={{ insetInlineStart: `${tick.at}%` }}>
              {tick.label}
            </span>
          ))}
        </div>
        <ul role="list" aria-label={props.summary} className={styles.rows}>
          {rows.map((row, index) => (
            <li key={row.key} className={styles.row}>
              <span className={styles.what}>
                {row.href ? <Link href={row.href}>{row.label}</Link> : row.label}
                <span className={styles.state}>
                  {row.state} <span className={styles.when}>{row.periodText}</span>
                </span>
              </span>
              <span className={styles.track}>
                {ticks.map((tick) => (
                  <span
                    key={tick.label}
                    className={styles.line}
                    style={{ insetInlineStart: `${tick.at}%` }}
                  />
                ))}
                <Bar place={places[index] ?? null} look={row.look} />
              </span>
            </li>
          ))}
        </ul>
      </div>
    </ChartFigure>
  );
}

/** Drawn in SVG it prints where a coloured box would not; an end that nobody has set stays open. */
function Bar({ place, look }: { place: PlacedPeriod | null; look: PeriodRow['look'] }): ReactNode {
  if (!place) return null;
  const { start, size, isOpenStart, isOpenEnd } = place;
  const end = start + size;
  return (
    <svg className={styles.bar} data-look={look} aria-hidden="true" focusable="false">
      <rect x={`${start}%`} width={`${size}%`} height="100%" className={styles.fill} />
      <line x1={`${start}%`} x2={`${end}%`} y1="0" y2="0" />
      <line x1={`${start}%`} x2={`${end}%`} y1="100%" y2="100%" />
      {isOpenStart ? null : <line x1={`${start}%`} x2={`${start}%`} y1="0" y2="100%" />}
      {isOpenEnd ? null : <line x1={`${end}%`} x2={`${end}%`} y1="0" y2="100%" />}
    </svg>
  );
}

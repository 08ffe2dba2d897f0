import { Link } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { ChartFigure, type ChartProps } from '../figure/chart-figure.tsx';
import { useChartLabels } from '../figure/chart-labels.tsx';
import type { ChartTable } from '../figure/chart-table.ts';
import { linearScale } from '../scale/linear-scale.ts';
import styles from './bars.module.css';

export interface GapPoint {
  label: string;
  value: number;
}

export interface GapContribution {
  key: string;
  /** The initiative. */
  label: string;
  href?: string;
  kind: 'expected' | 'observed';
  /** null where no size is said. */
  value: number | null;
  /** The value in words with its unit, or why there is none. */
  note: string;
}

export interface GapBarProps extends ChartProps {
  baseline: GapPoint;
  /** The latest outcome, where there is one beyond the baseline. */
  latest?: GapPoint;
  target: GapPoint;
  unit: string;
  /** "Vad initiativen säger att de bidrar med". */
  contributionsLabel?: string;
  contributions?: readonly GapContribution[];
  /** Heads of the table: what, value, note. */
  tableLabels: { what: string; value: string; note: string };
  isSummaryHidden?: boolean;
}

function gapTable(props: GapBarProps): ChartTable {
  const points = [props.baseline, ...(props.latest ? [props.latest] : []), props.target];
  const { what, value, note } = props.tableLabels;
  return {
    columns: [
      { key: 'what', label: what },
      { key: 'value', label: value, isNumber: true },
      { key: 'note', label: note },
    ],
    rows: [
      ...points.map((point) => ({
        key: point.label,
        cells: [point.label, point.value, props.unit],
      })),
      ...(props.contributions ?? []).map((one) => ({
        key: one.key,
        href: one.href,
        cells: [one.label, one.value, one.note],
      })),
    ],
  };
}

/**
 * How far it is from where we stand to the target. What initiatives say stands below on the same
 * scale, each by itself: beside the gap, never added to it.
 */
export function GapBar(props: GapBarProps): ReactNode {
  const { baseline, latest, target, contributions = [], contributionsLabel } = props;
  const { formatNumber } = useChartLabels();
  const now = latest ?? baseline;
  const values = [baseline.value, now.value, target.value];
  const place = linearScale([Math.min(...values), Math.max(...values)], [0, 100]);
  const gap = Math.abs(target.value - now.value);
  const most = Math.max(gap, ...contributions.map((one) => Math.abs(one.value ?? 0)), 1e-9);
  const between = (a: number, b: number) => ({
    insetInlineStart: `${Math.min(place(a), place(b))}%`,
    inlineSize: `${Math.abs(place(a) - place(b))}%`,
  });
  const points = [
    { ...baseline, side: 'below' as const },
    ...(latest ? [{ ...latest, side: 'above' as const }] : []),
    { ...target, side: 'below' as const },
  ];
  return (
    <ChartFigure {...props} table={gapTable(props)}>
      <div className={styles.gap}>
        <div className={styles.scale} role="img" aria-label={props.summary}>
          <span className={styles.rail} />
          <span className={styles.distance} style={between(now.value, target.value)} />
          {latest ? (
            <svg className={styles.done} aria-hidden="true">
              <rect
                x={`${Math.min(place(baseline.value), place(now.value))}%`}
                width={`${Math.abs(place(baseline.value) - place(now.value))}%`}
                height="100%"
              />
            </svg>
          ) : null}
          {points.map((point) => (
            <span
              key={point.label}
              className={styles.point}
              data-side={point.side}
              data-edge={
                place(point.value) < 12 ? 'start' : place(point.value) > 88 ? 'end' : undefined
              }
              style={{ insetInlineStart: `${place(point.value)}%` }}
            >
              <b>{formatNumber(point.value)}</b>
              {point.label}
            </span>
          ))}
        </div>
        {contributions.length > 0 ? (
          <div>
            {contributionsLabel ? (
              <p className={styles.contributionsHead}>{contributionsLabel}</p>
            ) : null}
            <ul role="list" className={styles.contributions}>
              {contributions.map((one) => (
                <li key={one.key} className={styles.contribution}>
                  {one.href ? <Link href={one.href}>{one.label}</Link> : <span>{one.label}</span>}
                  <svg className={styles.contributionBar} data-kind={one.kind} aria-hidden="true">
                    <rect width={`${(Math.abs(one.value ?? 0) / most) * 100}%`} height="100%" />
                  </svg>
                  <span>{one.note}</span>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </ChartFigure>
  );
}

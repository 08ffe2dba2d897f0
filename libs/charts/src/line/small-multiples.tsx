import type { ReactNode } from 'react';
import { ChartFigure, type ChartProps } from '../figure/chart-figure.tsx';
import { useChartLabels } from '../figure/chart-labels.tsx';
import type { Cell, ChartTable } from '../figure/chart-table.ts';
import {
  lineModel,
  segments,
  type LineBreak,
  type LineModel,
  type LineSeries,
  type LineTarget,
} from './line-model.ts';
import { BreakLines, Grid, KeySample, SeriesPath, TargetPath, useAxisRoom } from './line-parts.tsx';
import lines from './line-chart.module.css';
import styles from './small-multiples.module.css';

export interface LinePanel {
  key: string;
  /** "Kvinnor", "Män födda utomlands". */
  label: string;
  /** The county first. */
  series: readonly LineSeries[];
  targets?: readonly LineTarget[];
}

export interface SmallMultiplesProps extends ChartProps {
  panels: readonly LinePanel[];
  breaks?: readonly LineBreak[];
  /** No value can be higher: a share ends at 100. */
  ceiling?: number;
  unit: string;
  /** Heads of the table's first columns: "Grupp", "År". */
  groupLabel: string;
  periodLabel: string;
  isSummaryHidden?: boolean;
}

function panelTable({ panels, unit, groupLabel, periodLabel }: SmallMultiplesProps): ChartTable {
  const names = [...new Set(panels.flatMap((panel) => panel.series.map((one) => one.label)))];
  const rows = panels.flatMap((panel) => {
    const points = panel.series.flatMap((one) => one.points);
    const labels = new Map(points.map(({ period, label }) => [period, label ?? String(period)]));
    return [...labels]
      .sort(([a], [b]) => a - b)
      .map(([period, label]) => ({
        key: `${panel.key}-${period}`,
        cells: [
          panel.label,
          label,
          ...names.map(
            (name): Cell =>
              panel.series
                .find((one) => one.label === name)
                ?.points.find((point) => point.period === period)?.value ?? null,
          ),
        ],
      }));
  });
  return {
    columns: [
      { key: 'group', label: groupLabel },
      { key: 'period', label: periodLabel },
      ...names.map((name) => ({ key: name, label: `${name}, ${unit}`, isNumber: true })),
    ],
    rows,
  };
}

/** The same picture once for each group, on one scale, so that the groups can be compared. */
export function SmallMultiples(props: SmallMultiplesProps): ReactNode {
  const { panels, breaks = [], ceiling, unit } = props;
  const model = lineModel(
    {
      series: panels.flatMap((panel) => panel.series),
      targets: panels.flatMap((panel) => panel.targets ?? []),
      ceiling,
    },
    { years: 3, values: 3 },
  );
  const comparison = panels
    .flatMap((panel) => panel.series)
    .find((one) => one.kind === 'comparison');
  const { formatNumber } = useChartLabels();
  const targets = new Map(
    panels.flatMap((panel) =>
      (panel.targets ?? []).map(({ label, value }) => [`${label} ${value}`, { label, value }]),
    ),
  );
  return (
    <ChartFigure {...props} table={panelTable(props)}>
      <p aria-hidden="true" className={styles.unit}>
        <span>{unit}</span>
        {comparison ? (
          <span className={styles.key}>
            <KeySample kind="comparison" />
            {comparison.label}
          </span>
        ) : null}
        {[...targets].map(([key, { label, value }]) => (
          <span key={key} className={styles.key}>
            <KeySample kind="target" />
            {label} <b>{formatNumber(value)}</b>
          </span>
        ))}
      </p>
      <div
        className={styles.panels}
        role="img"
        aria-label={props.summary}
        style={useAxisRoom(model)}
      >
        {panels.map((panel) => (
          <Panel key={panel.key} panel={panel} breaks={breaks} model={model} />
        ))}
      </div>
    </ChartFigure>
  );
}

interface PanelProps {
  panel: LinePanel;
  breaks: readonly LineBreak[];
  model: LineModel;
}

function Panel({ panel, breaks, model }: PanelProps): ReactNode {
  const { formatNumber } = useChartLabels();
  const { series, targets = [] } = panel;
  const latest = series.flatMap((one) => {
    const last = segments(one, breaks).at(-1)?.at(-1);
    return last ? [{ id: one.id, label: one.label, value: last.value }] : [];
  });
  return (
    <div className={styles.panel}>
      <p className={styles.title}>{panel.label}</p>
      <p className={styles.latest}>
        {latest.map((one) => (
          <span key={one.id}>
            <b>{formatNumber(one.value)}</b> {one.label}
          </span>
        ))}
      </p>
      <div className={styles.plot}>
        <Grid model={model} />
        <svg
          aria-hidden="true"
          className={lines.lines}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
        >
          <BreakLines series={series} breaks={breaks} model={model} />
          {targets.map((target) => (
            <TargetPath key={`${target.period}-${target.label}`} target={target} model={model} />
          ))}
          {series.map((one) => (
            <SeriesPath key={one.id} series={one} breaks={breaks} model={model} isSmall />
          ))}
        </svg>
      </div>
    </div>
  );
}

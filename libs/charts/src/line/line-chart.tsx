import type { CSSProperties, ReactNode } from 'react';
import { ChartFigure, type ChartProps } from '../figure/chart-figure.tsx';
import { useChartLabels } from '../figure/chart-labels.tsx';
import {
  besidePath,
  breakPlace,
  lineModel,
  lineTable,
  segments,
  spread,
  type LineContent,
  type LineModel,
  type LineNoteLabels,
} from './line-model.ts';
import {
  BaselineMark,
  BreakLines,
  Grid,
  KeySample,
  SeriesPath,
  TargetPath,
  useAxisRoom,
} from './line-parts.tsx';
import styles from './line-chart.module.css';

export interface LineChartProps extends ChartProps, LineContent {
  /** Written above the axis: "procent". */
  unit: string;
  /** Head of the table's first column: "År". */
  periodLabel: string;
  /** Words below the picture for marks that are not named where they stand; left out, not explained. */
  keyLabels?: { path: string; preliminary: string };
  noteLabels?: LineNoteLabels;
  isSummaryHidden?: boolean;
}

/**
 * Outcomes over time beside the nation, from the baseline that the document states along the path to
 * each target. A missing value is a gap, a preliminary one an open dot, and nothing is drawn across a
 * change of definition.
 */
export function LineChart(props: LineChartProps): ReactNode {
  const { series, targets = [], baseline, breaks = [], ceiling, ...rest } = props;
  const { unit, periodLabel, keyLabels, noteLabels, ...figure } = rest;
  const content = { series, targets, baseline, breaks, ceiling };
  const model = lineModel(content);
  return (
    <ChartFigure {...figure} table={lineTable(content, periodLabel, noteLabels)}>
      <div className={styles.chart} style={useAxisRoom(model)}>
        <p className={styles.unit} aria-hidden="true">
          {unit}
        </p>
        <div className={styles.plot}>
          <div className={styles.area}>
            <Grid model={model} />
            <svg
              role="img"
              aria-label={figure.summary}
              className={styles.lines}
              viewBox="0 0 100 100"
              preserveAspectRatio="none"
            >
              <BreakLines series={series} breaks={breaks} model={model} />
              {targets.map((target) => (
                <TargetPath
                  key={`${target.period}-${target.label}`}
                  target={target}
                  model={model}
                />
              ))}
              {series.map((one) => (
                <SeriesPath key={one.id} series={one} breaks={breaks} model={model} />
              ))}
              {baseline ? <BaselineMark baseline={baseline} model={model} /> : null}
            </svg>
            <BreakLabels content={content} model={model} />
          </div>
          <EndLabels content={content} model={model} />
        </div>
      </div>
      <Key content={content} keyLabels={keyLabels} />
    </ChartFigure>
  );
}

const at = (left: number, top: number): CSSProperties => ({
  insetInlineStart: `${left}%`,
  insetBlockStart: `${top}%`,
});

const PLOT_END = 100;
/** Percent of the plot's width to the left of which a label finds room beside its line's end. */
const ROOM_FOR_LABEL = 68;
/** A label of two lines, in percent of the plot's height. */
const LABEL_HEIGHT = 15;

interface PartProps {
  content: LineContent;
  model: LineModel;
}

/** Each line is named where it ends; no legend to look up. */
function EndLabels({ content: { series, targets = [], breaks }, model }: PartProps): ReactNode {
  const { formatNumber } = useChartLabels();
  const ends = [
    ...series.flatMap((one) => {
      const last = segments(one, breaks).at(-1)?.at(-1);
      return last ? [{ key: one.id, label: one.label, kind: one.kind, ...last }] : [];
    }),
    ...targets.map((target) => ({
      key: `target-${target.period}-${target.label}`,
      kind: 'target' as const,
      ...target,
    })),
  ].map((end) => {
    // Where the line ends well before the last deadline its name stands in the room that is left.
    const x = model.x(end.period);
    return { ...end, x: x < ROOM_FOR_LABEL ? x : PLOT_END };
  });
  const placed = [PLOT_END, null].flatMap((side) => {
    const group = ends.filter((end) => (end.x === PLOT_END) === (side === PLOT_END));
    const places = spread(
      group.map((end) =>
        end.kind === 'target' || end.x === PLOT_END
          ? model.y(end.value)
          : besidePath(end, targets, model, LABEL_HEIGHT / 2),
      ),
      LABEL_HEIGHT,
    );
    return group.map((end, index) => ({ ...end, y: places[index] ?? 0 }));
  });
  return (
    <div aria-hidden="true" className={styles.ends}>
      {placed.map((end) => (
        <span
          key={end.key}
          className={styles.end}
          data-kind={end.kind}
          style={{
            insetInlineStart: `calc(${end.x}% + 0.75rem)`,
            insetBlockStart: `${end.y}%`,
          }}
        >
          <svg viewBox="0 0 24 8" className={styles.sample}>
            <path d="M0 4H24" />
          </svg>
          <span>
            {end.label} <b>{formatNumber(end.value)}</b>
          </span>
        </span>
      ))}
    </div>
  );
}

function BreakLabels({ content: { series, breaks = [] }, model }: PartProps): ReactNode {
  return breaks.map((one) => {
    const place = breakPlace(series, one);
    return place === null ? null : (
      <span
        key={one.period}
        aria-hidden="true"
        className={styles.breakLabel}
        data-side={model.x(place) > 70 ? 'before' : undefined}
        style={at(model.x(place), 0)}
      >
        {one.label}
      </span>
    );
  });
}

interface KeyProps {
  content: LineContent;
  keyLabels: LineChartProps['keyLabels'];
}

/** Names the marks that are in the picture, and only those. */
function Key({ content, keyLabels }: KeyProps): ReactNode {
  const { formatNumber } = useChartLabels();
  const { series, targets = [], baseline } = content;
  const hasPath = targets.some((target) => target.from && !target.isEachYear);
  const hasPreliminary = series.some((one) => one.points.some((point) => point.isPreliminary));
  const entries = [
    ...(baseline ? [{ kind: 'baseline' as const, label: baseline.label }] : []),
    ...(keyLabels && hasPath ? [{ kind: 'path' as const, label: keyLabels.path }] : []),
    ...(keyLabels && hasPreliminary
      ? [{ kind: 'preliminary' as const, label: keyLabels.preliminary }]
      : []),
  ];
  if (entries.length === 0) return null;
  return (
    <ul role="list" aria-hidden="true" className={styles.key}>
      {entries.map(({ kind, label }) => (
        <li key={kind}>
          <KeySample kind={kind} />
          {label}
          {kind === 'baseline' && baseline ? <b>{formatNumber(baseline.value)}</b> : null}
        </li>
      ))}
    </ul>
  );
}

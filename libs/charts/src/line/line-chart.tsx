import type { CSSProperties, ReactNode } from 'react';
import { ChartFigure, type ChartProps } from '../figure/chart-figure.tsx';
import { useChartLabels } from '../figure/chart-labels.tsx';
import {
  lineModel,
  lineTable,
  segments,
  spread,
  type LineModel,
  type LineSeries,
  type LineTarget,
} from './line-model.ts';
import styles from './line-chart.module.css';

export interface LineChartProps extends ChartProps {
  series: readonly LineSeries[];
  targets?: readonly LineTarget[];
  /** Written above the axis: "procent". */
  unit: string;
  /** Head of the table's first column: "År". */
  periodLabel: string;
  /** Said at a break: "Ändrad definition". */
  breakLabel?: string;
  isSummaryHidden?: boolean;
}

/** Outcomes over time beside Riket, and the way from the baseline to the target. */
export function LineChart(props: LineChartProps): ReactNode {
  const { series, targets = [], unit, periodLabel, breakLabel, ...figure } = props;
  const model = lineModel(series, targets);
  return (
    <ChartFigure {...figure} table={lineTable(series, targets, periodLabel)}>
      <div className={styles.chart}>
        <p className={styles.unit} aria-hidden="true">
          {unit}
        </p>
        <div className={styles.plot}>
          <Grid model={model} />
          <svg
            role="img"
            aria-label={figure.summary}
            className={styles.lines}
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
          >
            {targets.map((target) => (
              <TargetPath key={`${target.period}-${target.label}`} target={target} model={model} />
            ))}
            {series.map((one) => (
              <SeriesPath key={one.id} series={one} model={model} />
            ))}
          </svg>
          <EndLabels series={series} targets={targets} model={model} />
          {breakLabel ? <BreakLabels series={series} model={model} label={breakLabel} /> : null}
        </div>
      </div>
    </ChartFigure>
  );
}

const at = (left: number, top: number): CSSProperties => ({
  insetInlineStart: `${left}%`,
  insetBlockStart: `${top}%`,
});

function Grid({ model }: { model: LineModel }): ReactNode {
  const { formatNumber } = useChartLabels();
  return (
    <div aria-hidden="true">
      {model.yTicks.map((tick) => (
        <span key={tick.value} className={styles.yTick} style={{ insetBlockStart: `${tick.at}%` }}>
          <span>{formatNumber(tick.value)}</span>
        </span>
      ))}
      {model.xTicks.map((tick) => (
        <span key={tick.label} className={styles.xTick} style={{ insetInlineStart: `${tick.at}%` }}>
          {tick.label}
        </span>
      ))}
    </div>
  );
}

function SeriesPath({ series, model }: { series: LineSeries; model: LineModel }): ReactNode {
  const draw = (points: readonly { period: number; value: number }[]) =>
    `M${points.map(({ period, value }) => `${model.x(period)} ${model.y(value)}`).join('L')}${
      points.length === 1 ? 'Z' : ''
    }`;
  const values = series.points.flatMap(({ period, value, isPreliminary }) =>
    value === null ? [] : [{ period, value, isPreliminary }],
  );
  const hasMarks = series.kind === 'main' || values.length < 3;
  return (
    <g className={styles.series} data-kind={series.kind}>
      {segments(series).map((part) => (
        <path key={part[0]?.period} d={draw(part)} className={styles.line} />
      ))}
      {/* A stroke without length and a round end is a dot that no stretching can distort. */}
      {hasMarks
        ? values.map(({ period, value, isPreliminary }) => {
            const d = `M${model.x(period)} ${model.y(value)}h0.001`;
            return (
              <g key={period}>
                <path d={d} className={styles.dot} />
                {isPreliminary || series.kind !== 'main' ? (
                  <path d={d} className={styles.dotHole} />
                ) : null}
              </g>
            );
          })
        : null}
      {series.breaks?.map((period) => (
        <path key={period} d={`M${model.x(period - 0.5)} 0V100`} className={styles.break} />
      ))}
    </g>
  );
}

function TargetPath({ target, model }: { target: LineTarget; model: LineModel }): ReactNode {
  const end = `${model.x(target.period)} ${model.y(target.value)}`;
  return (
    <g className={styles.target}>
      {target.from ? (
        <path
          d={`M${model.x(target.from.period)} ${model.y(target.from.value)}L${end}`}
          className={styles.targetLine}
        />
      ) : null}
      <path d={`M${end}h0.001`} className={styles.targetMark} />
      <path d={`M${end}h0.001`} className={styles.targetHole} />
    </g>
  );
}

interface EndLabelsProps {
  series: readonly LineSeries[];
  targets: readonly LineTarget[];
  model: LineModel;
}

/** Each line is named where it ends; no legend to look up. */
function EndLabels({ series, targets, model }: EndLabelsProps): ReactNode {
  const { formatNumber } = useChartLabels();
  const ends = [
    ...series.flatMap((one) => {
      const last = segments(one).at(-1)?.at(-1);
      return last ? [{ key: one.id, label: one.label, kind: one.kind, value: last.value }] : [];
    }),
    ...targets.map((target) => ({
      key: `target-${target.period}`,
      label: target.label,
      kind: 'target' as const,
      value: target.value,
    })),
  ];
  const places = spread(
    ends.map((end) => model.y(end.value)),
    15,
  );
  return (
    <div aria-hidden="true" className={styles.ends}>
      {ends.map((end, index) => (
        <span
          key={end.key}
          className={styles.end}
          data-kind={end.kind}
          style={{ insetBlockStart: `${places[index] ?? 0}%` }}
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

interface BreakLabelsProps {
  series: readonly LineSeries[];
  model: LineModel;
  label: string;
}

function BreakLabels({ series, model, label }: BreakLabelsProps): ReactNode {
  const periods = [...new Set(series.flatMap((one) => one.breaks ?? []))];
  return periods.map((period) => (
    <span
      key={period}
      aria-hidden="true"
      className={styles.breakLabel}
      style={at(model.x(period - 0.5), 0)}
    >
      {label} {period}
    </span>
  ));
}

import type { CSSProperties, ReactNode } from 'react';
import { useChartLabels } from '../figure/chart-labels.tsx';
import {
  breakPlace,
  segments,
  type LineBaseline,
  type LineBreak,
  type LineModel,
  type LineSeries,
  type LineTarget,
} from './line-model.ts';
import styles from './line-chart.module.css';

/** Room for the longest figure beside the axis, as a custom property of the chart. */
export function useAxisRoom(model: LineModel): CSSProperties {
  const { formatNumber } = useChartLabels();
  const longest = Math.max(...model.yTicks.map(({ value }) => formatNumber(value).length));
  return { '--axis': `${Math.max(3, longest * 0.52 + 0.75)}rem` } as CSSProperties;
}

/** Round values across, and the years below. */
export function Grid({ model }: { model: LineModel }): ReactNode {
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

interface SeriesPathProps {
  series: LineSeries;
  breaks: readonly LineBreak[];
  model: LineModel;
  /** In a small picture only what needs a mark has one. */
  isSmall?: boolean;
}

/** A stroke without length and a round end is a dot that no stretching can distort. */
const dotAt = (model: LineModel, { period, value }: { period: number; value: number }): string =>
  `M${model.x(period)} ${model.y(value)}h0.001`;

export function SeriesPath({ series, breaks, model, isSmall }: SeriesPathProps): ReactNode {
  const parts = segments(series, breaks);
  const draw = (points: readonly { period: number; value: number }[]) =>
    `M${points.map(({ period, value }) => `${model.x(period)} ${model.y(value)}`).join('L')}`;
  const values = series.points.flatMap(({ period, value, isPreliminary }) =>
    value === null ? [] : [{ period, value, isPreliminary }],
  );
  const isMain = series.kind === 'main';
  // A value without neighbours has no line, so it gets a dot.
  const alone = new Set(parts.flatMap((part) => (part.length === 1 ? [part[0]?.period] : [])));
  const marked = values.filter(
    ({ period, isPreliminary }) =>
      (isMain && !isSmall) || isPreliminary || values.length < 3 || alone.has(period),
  );
  return (
    <g className={styles.series} data-kind={series.kind} data-small={isSmall ? '' : undefined}>
      {parts.map((part) =>
        part.length > 1 ? (
          <path key={part[0]?.period} d={draw(part)} className={styles.line} />
        ) : null,
      )}
      {marked.map((point) => (
        <g key={point.period}>
          <path d={dotAt(model, point)} className={styles.dot} />
          {point.isPreliminary || !isMain ? (
            <path d={dotAt(model, point)} className={styles.dotHole} />
          ) : null}
        </g>
      ))}
    </g>
  );
}

interface BreakLinesProps {
  series: readonly LineSeries[];
  breaks: readonly LineBreak[];
  model: LineModel;
}

export function BreakLines({ series, breaks, model }: BreakLinesProps): ReactNode {
  return breaks.map((one) => {
    const place = breakPlace(series, one);
    return place === null ? null : (
      <path key={one.period} d={`M${model.x(place)} 0V100`} className={styles.break} />
    );
  });
}

export function BaselineMark({
  baseline,
  model,
}: {
  baseline: LineBaseline;
  model: LineModel;
}): ReactNode {
  return (
    <g className={styles.target}>
      <path d={dotAt(model, baseline)} className={styles.baselineMark} />
    </g>
  );
}

export function TargetPath({ target, model }: { target: LineTarget; model: LineModel }): ReactNode {
  const end = dotAt(model, target);
  return (
    <g className={styles.target}>
      {target.from ? (
        <path
          d={`M${model.x(target.from.period)} ${model.y(target.from.value)}L${model.x(target.period)} ${model.y(target.value)}`}
          className={styles.targetLine}
        />
      ) : null}
      <path d={end} className={styles.targetMark} />
      <path d={end} className={styles.targetHole} />
    </g>
  );
}

/** What a mark stands for, drawn as it stands in the picture. */
export function KeySample({
  kind,
}: {
  kind: 'baseline' | 'target' | 'path' | 'preliminary' | 'comparison';
}): ReactNode {
  return (
    <svg viewBox="0 0 24 12" className={styles.keySample} data-kind={kind} aria-hidden="true">
      {kind === 'baseline' ? <path d="M8 2H16V10H8Z" data-fill="" /> : null}
      {kind === 'preliminary' ? <circle cx="12" cy="6" r="4" /> : null}
      {kind === 'target' ? <path d="M8 2H16V10H8Z" /> : null}
      {kind === 'path' || kind === 'comparison' ? <path d="M0 6H24" /> : null}
    </svg>
  );
}

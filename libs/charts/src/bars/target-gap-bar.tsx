import { useId, type ReactNode } from 'react';
import { ChartFigure, type ChartProps } from '../figure/chart-figure.tsx';
import { useChartLabels } from '../figure/chart-labels.tsx';
import type { ChartTable } from '../figure/chart-table.ts';
import { linearScale } from '../scale/linear-scale.ts';
import styles from './bars.module.css';

export interface TargetGapPoint {
  label: string;
  value: number;
}

export const CONFIDENCE_LEVELS = ['high', 'medium', 'low', 'unstated'] as const;
export type ConfidenceLevel = (typeof CONFIDENCE_LEVELS)[number];

/** A sum of what initiatives say: what could be added, each initiative once. */
export interface StatedEffect {
  key: string;
  /** "Väntas till 2028, enligt 3 initiativ". */
  label: string;
  /** The size in words with its unit and how sure they are. */
  note: string;
  /** Its size, without sign. */
  total: number;
  /** How much of it is said with which confidence; without sign. */
  parts: Readonly<Partial<Record<ConfidenceLevel, number>>>;
}

/** A part of the population: what is left to its target, and the effects that are stated for it. */
export interface TargetGapGroup {
  key: string;
  /** "Alla", "Kvinnor". */
  label: string;
  remaining?: { label: string; note: string; value: number };
  statedEffects: readonly StatedEffect[];
}

export interface TargetGapBarProps extends ChartProps {
  /** From where to where, for all together; left out where there is no target with a value. */
  progress?: { baseline: TargetGapPoint; latest?: TargetGapPoint; target: TargetGapPoint };
  groups: readonly TargetGapGroup[];
  unit: string;
  /** "Vad initiativen säger att de bidrar med". */
  statedEffectsLabel: string;
  confidenceLabels: Readonly<Record<ConfidenceLevel, string>>;
  /** Heads of the table: group, what, value, note. */
  tableLabels: { group: string; what: string; value: string; note: string };
  isSummaryHidden?: boolean;
}

function targetGapTable({ progress, groups, unit, tableLabels }: TargetGapBarProps): ChartTable {
  const { group, what, value, note } = tableLabels;
  const points = progress
    ? [progress.baseline, ...(progress.latest ? [progress.latest] : []), progress.target]
    : [];
  return {
    columns: [
      { key: 'group', label: group },
      { key: 'what', label: what },
      { key: 'value', label: value, isNumber: true },
      { key: 'note', label: note },
    ],
    rows: [
      ...points.map((point) => ({
        key: point.label,
        cells: [groups[0]?.label ?? '', point.label, point.value, unit],
      })),
      ...groups.flatMap(({ key, label, remaining, statedEffects }) => [
        ...(remaining
          ? [
              {
                key: `${key}-remaining`,
                cells: [label, remaining.label, remaining.value, remaining.note],
              },
            ]
          : []),
        ...statedEffects.map((statedEffect) => ({
          key: `${key}-${statedEffect.key}`,
          cells: [label, statedEffect.label, statedEffect.total, statedEffect.note],
        })),
      ]),
    ],
  };
}

/**
 * How far it is from where we stand to the target, and below it on one scale what is left and what
 * initiatives say, by how sure they are: stated effects beside the gap, never taken from it.
 */
export function TargetGapBar(props: TargetGapBarProps): ReactNode {
  const { progress, groups, statedEffectsLabel, confidenceLabels } = props;
  const id = useId();
  const most = Math.max(
    ...groups.flatMap(({ remaining, statedEffects }) => [
      remaining?.value ?? 0,
      ...statedEffects.map(({ total }) => total),
    ]),
    Number.MIN_VALUE,
  );
  const levels = CONFIDENCE_LEVELS.filter((level) =>
    groups.some(({ statedEffects }) => statedEffects.some(({ parts }) => (parts[level] ?? 0) > 0)),
  );
  return (
    <ChartFigure {...props} table={targetGapTable(props)}>
      <div className={styles.gap}>
        {progress ? <Progress progress={progress} summary={props.summary} /> : null}
        <p className={styles.claimsHead}>{statedEffectsLabel}</p>
        <ul role="list" className={styles.claims}>
          {groups.map(({ key, label, remaining, statedEffects }) => (
            <li key={key} className={styles.claimGroup}>
              {groups.length > 1 ? <p className={styles.claimGroupLabel}>{label}</p> : null}
              {remaining ? (
                <div className={styles.claim}>
                  <span>{remaining.label}</span>
                  <svg className={styles.claimBar} data-kind="remaining" aria-hidden="true">
                    <rect width={`${(remaining.value / most) * 99}%`} height="100%" />
                  </svg>
                  <b>{remaining.note}</b>
                </div>
              ) : null}
              {statedEffects.map((statedEffect) => (
                <div key={statedEffect.key} className={styles.claim}>
                  <span>{statedEffect.label}</span>
                  <StatedEffectBar statedEffect={statedEffect} most={most} hatch={`${id}-hatch`} />
                  <span>{statedEffect.note}</span>
                </div>
              ))}
            </li>
          ))}
        </ul>
        <ul role="list" aria-hidden="true" className={styles.levels}>
          {levels.map((level) => (
            <li key={level}>
              <svg className={styles.levelSample}>
                <LevelRect level={level} x="0" width="100%" hatch={`${id}-hatch`} />
              </svg>
              {confidenceLabels[level]}
            </li>
          ))}
        </ul>
        <svg className={styles.patterns} aria-hidden="true">
          <pattern
            id={`${id}-hatch`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d="M0 0V5" className={styles.hatch} />
          </pattern>
        </svg>
      </div>
    </ChartFigure>
  );
}

interface LevelRectProps {
  level: ConfidenceLevel;
  x: string;
  width: string;
  hatch: string;
}

/** High is full, medium hatched, low an outline, and what nobody says how sure is dotted. */
function LevelRect({ level, x, width, hatch }: LevelRectProps): ReactNode {
  return (
    <rect
      x={x}
      width={width}
      height="100%"
      data-level={level}
      className={styles.level}
      fill={level === 'medium' ? `url(#${hatch})` : undefined}
    />
  );
}

interface StatedEffectBarProps {
  statedEffect: StatedEffect;
  most: number;
  hatch: string;
}

function StatedEffectBar({ statedEffect, most, hatch }: StatedEffectBarProps): ReactNode {
  const share = (value: number) => (value / most) * 99;
  const parts = CONFIDENCE_LEVELS.map((level, index) => ({
    level,
    value: statedEffect.parts[level] ?? 0,
    before: CONFIDENCE_LEVELS.slice(0, index).reduce(
      (sum, one) => sum + (statedEffect.parts[one] ?? 0),
      0,
    ),
  })).filter(({ value }) => value > 0);
  return (
    <svg className={styles.claimBar} aria-hidden="true">
      {parts.map(({ level, value, before }) => (
        <LevelRect
          key={level}
          level={level}
          x={`${share(before)}%`}
          width={`${share(value)}%`}
          hatch={hatch}
        />
      ))}
    </svg>
  );
}

interface ProgressProps {
  progress: NonNullable<TargetGapBarProps['progress']>;
  summary: string;
}

function Progress({ progress: { baseline, latest, target }, summary }: ProgressProps): ReactNode {
  const { formatNumber } = useChartLabels();
  const now = latest ?? baseline;
  const values = [baseline.value, now.value, target.value];
  const place = linearScale([Math.min(...values), Math.max(...values)], [0, 100]);
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
    <div className={styles.scale} role="img" aria-label={summary}>
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
  );
}

import type { ChartTable } from '../figure/chart-table.ts';
import { linearScale, niceDomain, ticks } from '../scale/linear-scale.ts';

export interface LinePoint {
  /** A year, or a year and part of it (2026.25). */
  period: number;
  value: number | null;
  isPreliminary?: boolean;
}

export interface LineSeries {
  id: string;
  label: string;
  /** main: the county, full line; comparison: the nation, dashed; part: a breakdown, dotted. */
  kind: 'main' | 'comparison' | 'part';
  points: readonly LinePoint[];
  /** First period after a change of definition: the line is broken before it. */
  breaks?: readonly number[];
}

export interface LineTarget {
  label: string;
  /** Where the path to the target begins: the baseline. */
  from?: { period: number; value: number };
  period: number;
  value: number;
}

export interface LineModel {
  xTicks: { at: number; label: string }[];
  yTicks: { at: number; value: number }[];
  x: (period: number) => number;
  y: (value: number) => number;
}

const PERCENT = 100;

/** Places in percent of the plot, so that it can be drawn at any width. */
export function lineModel(
  series: readonly LineSeries[],
  targets: readonly LineTarget[],
): LineModel {
  const points = series.flatMap((one) => one.points);
  const periods = [
    ...points.map((point) => point.period),
    ...targets.flatMap((target) => [target.period, ...(target.from ? [target.from.period] : [])]),
  ];
  const values = [
    ...points.flatMap((point) => (point.value === null ? [] : [point.value])),
    ...targets.flatMap((target) => [target.value, ...(target.from ? [target.from.value] : [])]),
  ];
  const first = Math.min(...periods);
  const last = Math.max(...periods);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low || Math.abs(high) || 1) * 0.15;
  const span = first === last ? ([first - 1, last + 1] as const) : ([first, last] as const);
  const heights = niceDomain([low >= 0 ? Math.max(0, low - room) : low - room, high + room], 4);
  const x = linearScale(span, [2, PERCENT - 2]);
  const y = linearScale(heights, [PERCENT, 0]);
  const years = ticks(span, 6).filter(Number.isInteger);
  return {
    x,
    y,
    xTicks: years.map((year) => ({ at: x(year), label: String(year) })),
    yTicks: ticks(heights, 4).map((value) => ({ at: y(value), value })),
  };
}

/** The unbroken parts of a line: cut where a value is missing or a definition changed. */
export function segments(series: LineSeries): { period: number; value: number }[][] {
  const parts: { period: number; value: number }[][] = [[]];
  const sorted = [...series.points].sort((a, b) => a.period - b.period);
  for (const { period, value } of sorted) {
    if (value === null || series.breaks?.includes(period)) parts.push([]);
    if (value !== null) parts.at(-1)?.push({ period, value });
  }
  return parts.filter((part) => part.length > 0);
}

/** Moves labels apart that would lie on each other; keeps their order. */
export function spread(places: readonly number[], least: number): number[] {
  const order = places.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  let floor = -Infinity;
  for (const place of order) {
    place.at = Math.max(place.at, floor + least);
    floor = place.at;
  }
  const over = floor - PERCENT;
  if (over > 0) {
    let ceiling = PERCENT + least;
    for (const place of [...order].reverse()) {
      place.at = Math.min(place.at, ceiling - least);
      ceiling = place.at;
    }
  }
  const result = [...places];
  for (const { at, index } of order) result[index] = at;
  return result;
}

export function lineTable(
  series: readonly LineSeries[],
  targets: readonly LineTarget[],
  periodLabel: string,
): ChartTable {
  const periods = [
    ...new Set([
      ...series.flatMap((one) => one.points.map((point) => point.period)),
      ...targets.map((target) => target.period),
    ]),
  ].sort((a, b) => a - b);
  return {
    columns: [
      { key: 'period', label: periodLabel },
      ...series.map((one) => ({ key: one.id, label: one.label, isNumber: true })),
      ...targets.map((target, index) => ({
        key: `target-${index}`,
        label: target.label,
        isNumber: true,
      })),
    ],
    rows: periods.map((period) => ({
      key: String(period),
      cells: [
        String(period),
        ...series.map((one) => one.points.find((point) => point.period === period)?.value ?? null),
        ...targets.map((target) => (target.period === period ? target.value : null)),
      ],
    })),
  };
}

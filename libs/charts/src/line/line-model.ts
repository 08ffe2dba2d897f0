import type { Cell, ChartTable } from '../figure/chart-table.ts';
import { linearScale, niceDomain, ticks } from '../scale/linear-scale.ts';

export interface LinePoint {
  /** A year, or a year and part of it (2026.25). */
  period: number;
  value: number | null;
  /** As published ("2017/2018", "2026M04"), where the number does not say it. */
  label?: string;
  /** Drawn as an open dot. */
  isPreliminary?: boolean;
}

export interface LineSeries {
  id: string;
  label: string;
  /**
   * main: the county, full line; comparison: the nation, dashed; part: a breakdown, dotted; beside:
   * another state of the main one, thin.
   */
  kind: 'main' | 'comparison' | 'part' | 'beside';
  points: readonly LinePoint[];
}

/** A change of definition: nothing is drawn across to this period from those before it. */
export interface LineBreak {
  period: number;
  label: string;
}

/** What the document states as the start; it stays where it is, whatever is published later. */
export interface LineBaseline {
  label: string;
  period: number;
  value: number;
}

export interface LineTarget {
  label: string;
  /** Where the path to the target begins: the baseline. */
  from?: { period: number; value: number };
  /** Asked of each year: the line is no way to it. */
  isEachYear?: boolean;
  period: number;
  value: number;
}

/** Everything that stands in one picture. */
export interface LineContent {
  series: readonly LineSeries[];
  targets?: readonly LineTarget[];
  baseline?: LineBaseline;
  breaks?: readonly LineBreak[];
  /** No value can be higher: a share ends at 100. */
  ceiling?: number;
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
  { series, targets = [], baseline, ceiling = Infinity }: LineContent,
  { years: yearCount = 6, values: valueCount = 4 } = {},
): LineModel {
  const points = [
    ...series.flatMap((one) => one.points),
    ...targets.flatMap((target) => [target, ...(target.from ? [target.from] : [])]),
    ...(baseline ? [baseline] : []),
  ];
  const periods = points.map((point) => point.period);
  const values = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  const first = Math.min(...periods);
  const last = Math.max(...periods);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low || Math.abs(high) || 1) * 0.15;
  const span = first === last ? ([first - 1, last + 1] as const) : ([first, last] as const);
  const heights = niceDomain(
    [
      low >= 0 ? Math.max(0, low - room) : low - room,
      high <= ceiling ? Math.min(ceiling, high + room) : high + room,
    ],
    valueCount,
  );
  const x = linearScale(span, [2, PERCENT - 2]);
  const y = linearScale(heights, [PERCENT, 0]);
  const years = ticks(span, yearCount).filter(Number.isInteger);
  return {
    x,
    y,
    xTicks: years.map((year) => ({ at: x(year), label: String(year) })),
    yTicks: ticks(heights, valueCount).map((value) => ({ at: y(value), value })),
  };
}

/** The unbroken parts of a line: cut where a value is missing or a definition changed. */
export function segments(
  { points }: Pick<LineSeries, 'points'>,
  breaks: readonly Pick<LineBreak, 'period'>[] = [],
): { period: number; value: number }[][] {
  const parts: { period: number; value: number }[][] = [[]];
  let before = -Infinity;
  for (const { period, value } of [...points].sort((a, b) => a.period - b.period)) {
    const isCut = breaks.some((one) => before < one.period && one.period <= period);
    if (value === null || isCut) parts.push([]);
    if (value !== null) parts.at(-1)?.push({ period, value });
    before = period;
  }
  return parts.filter((part) => part.length > 0);
}

/** Where a break stands: half way from the last period before it. Null where nothing is before it. */
export function breakPlace(
  series: readonly LineSeries[],
  { period }: Pick<LineBreak, 'period'>,
): number | null {
  const earlier = series
    .flatMap((one) => one.points.map((point) => point.period))
    .filter((one) => one < period);
  return earlier.length === 0 ? null : (Math.max(...earlier) + period) / 2;
}

/**
 * Where a label finds room beside the end of a line that a path to a target passes: on the other side of
 * where the path goes.
 */
export function besidePath(
  { period, value }: { period: number; value: number },
  targets: readonly LineTarget[],
  { y }: Pick<LineModel, 'y'>,
  room: number,
): number {
  const own = y(value);
  for (const target of targets) {
    const { from } = target;
    if (!from || period < from.period || period >= target.period) continue;
    const pace = (target.value - from.value) / (target.period - from.period);
    const path = y(from.value + pace * (period - from.period));
    if (Math.abs(own - path) >= room) continue;
    const isBelow = own === path ? pace > 0 : own > path;
    return path + (isBelow ? room : -room);
  }
  return own;
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

/** Words of the table's last column, for what a figure alone does not say. */
export interface LineNoteLabels {
  column: string;
  preliminary: string;
  missing: string;
  /** The first period after a break. */
  break: string;
}

function notesOf(
  period: number,
  { series, breaks = [] }: LineContent,
  labels: LineNoteLabels,
): string {
  const points = series.flatMap((one) => one.points.filter((point) => point.period === period));
  return [
    breaks.some((one) => one.period === period) ? labels.break : '',
    points.some((point) => point.isPreliminary) ? labels.preliminary : '',
    points.some((point) => point.value === null) ? labels.missing : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** Every period with every line, the baseline, the targets, and what is to be said of it. */
export function lineTable(
  content: LineContent,
  periodLabel: string,
  noteLabels?: LineNoteLabels,
): ChartTable {
  const { series, targets = [], baseline } = content;
  const points = series.flatMap((one) => one.points);
  const labels = new Map(points.map(({ period, label }) => [period, label ?? String(period)]));
  const periods = [
    ...new Set([
      ...points.map((point) => point.period),
      ...targets.map((target) => target.period),
      ...(baseline ? [baseline.period] : []),
    ]),
  ].sort((a, b) => a - b);
  const single = [...(baseline ? [baseline] : []), ...targets];
  const notes = noteLabels ? periods.map((period) => notesOf(period, content, noteLabels)) : [];
  const hasNotes = notes.some(Boolean);
  return {
    columns: [
      { key: 'period', label: periodLabel },
      ...series.map((one) => ({ key: one.id, label: one.label, isNumber: true })),
      ...single.map((one, index) => ({ key: `mark-${index}`, label: one.label, isNumber: true })),
      ...(hasNotes ? [{ key: 'note', label: noteLabels?.column ?? '' }] : []),
    ],
    rows: periods.map((period, index) => ({
      key: String(period),
      cells: [
        labels.get(period) ?? String(period),
        ...series.map(
          (one): Cell => one.points.find((point) => point.period === period)?.value ?? null,
        ),
        ...single.map((one): Cell => (one.period === period ? one.value : null)),
        ...(hasNotes ? [notes[index] ?? ''] : []),
      ],
    })),
  };
}

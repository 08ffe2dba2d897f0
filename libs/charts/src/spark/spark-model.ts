import { linearScale } from '../scale/linear-scale.ts';

export interface SparkPoint {
  /** In years: the middle of 2026 is 2026.5. */
  period: number;
  value: number;
}

export interface SparkModel {
  /** One for each stretch between breaks, in a square of 100 by 100. */
  paths: string[];
  /** The latest value. */
  last: { x: number; y: number };
  /** From the latest value to the target. */
  way: string | null;
  target: { x: number; y: number } | null;
}

/**
 * A small curve without an axis: the values, cut where they are not to be compared, and the way to the
 * target. Null where there is nothing to draw: fewer than two values, and no target ahead.
 */
export function sparkModel(
  points: readonly SparkPoint[],
  target: SparkPoint | null,
  breaks: readonly number[] = [],
): SparkModel | null {
  const latest = points.at(-1);
  const ahead = target && latest && target.period > latest.period ? target : null;
  if (!latest || (points.length < 2 && !ahead)) return null;
  const all = [...points, ...(ahead ? [ahead] : [])];
  const x = scaleOf(all.map(({ period }) => period));
  const y = scaleOf(all.map(({ value }) => value));
  const place = ({ period, value }: SparkPoint) => ({ x: x(period), y: 100 - y(value) });
  const path = (some: readonly SparkPoint[]) =>
    some
      .map(place)
      .map((at, index) => `${index === 0 ? 'M' : 'L'}${at.x.toFixed(1)} ${at.y.toFixed(1)}`)
      .join('');
  return {
    paths: stretchesOf(points, breaks).map(path),
    last: place(latest),
    way: ahead ? path([latest, ahead]) : null,
    target: ahead ? place(ahead) : null,
  };
}

const scaleOf = (values: readonly number[]) =>
  linearScale([Math.min(...values), Math.max(...values)], [8, 92]);

/** The values before, between and after the breaks; a stretch of one value has no line. */
function stretchesOf(points: readonly SparkPoint[], breaks: readonly number[]): SparkPoint[][] {
  const edges = [-Infinity, ...[...breaks].sort((a, b) => a - b), Infinity];
  return edges
    .slice(0, -1)
    .map((from, index) =>
      points.filter(({ period }) => period >= from && period < (edges[index + 1] ?? Infinity)),
    )
    .filter(({ length }) => length > 1);
}

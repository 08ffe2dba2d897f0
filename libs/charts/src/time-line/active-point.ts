/** How many are active at one time, and how many with those that are planned. */
export interface ActivePoint {
  /** In years: the middle of 2026 is 2026.5. */
  year: number;
  active: number;
  /** The active ones and the planned ones; the same as `active` before today. */
  withPlanned: number;
}

/** The value of the curve at a time between its points: that of the point before. */
export function activeAt(points: readonly ActivePoint[], year: number): ActivePoint | undefined {
  return points.findLast((point) => point.year <= year) ?? points[0];
}

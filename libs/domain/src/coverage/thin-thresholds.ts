/** From where on active work counts as thin. A coordinator sets them for each strategy. */
export type ThinThresholds = {
  /** Percent of the municipalities: fewer than this is a narrow reach. */
  readonly reachPercent: number;
  /** At most so many actors lead what is active. */
  readonly leads: number;
  /** Percent of what is ongoing: more than this is mostly silent. */
  readonly silentPercent: number;
  /** Fewer than so many active initiatives say what they expect to change. */
  readonly statedEffects: number;
  /** The last of what is active ends within so many months. */
  readonly endsWithinMonths: number;
};

/** The thresholds of a strategy for which nobody has set others. */
export const THIN_THRESHOLDS: ThinThresholds = {
  reachPercent: 50,
  leads: 1,
  silentPercent: 50,
  statedEffects: 1,
  endsWithinMonths: 12,
};

/** The names of the thresholds, in the order of the facts that they are about. */
export const THIN_THRESHOLD_NAMES = [
  'reachPercent',
  'leads',
  'silentPercent',
  'statedEffects',
  'endsWithinMonths',
] as const satisfies readonly (keyof ThinThresholds)[];
/** One of {@link THIN_THRESHOLD_NAMES}. */
export type ThinThresholdName = (typeof THIN_THRESHOLD_NAMES)[number];

/**
 * How low and how high each threshold can be set. Outside them a fact would be true of all work or of none:
 * with 100 percent silent nothing would be silent enough.
 */
export const THIN_THRESHOLD_LIMITS: Readonly<
  Record<ThinThresholdName, { readonly min: number; readonly max: number }>
> = {
  reachPercent: { min: 1, max: 100 },
  leads: { min: 1, max: 20 },
  silentPercent: { min: 0, max: 99 },
  statedEffects: { min: 1, max: 20 },
  endsWithinMonths: { min: 1, max: 60 },
};

/** Which thresholds are others than before. */
export function changedThresholds(
  before: ThinThresholds,
  after: ThinThresholds,
): ThinThresholdName[] {
  return THIN_THRESHOLD_NAMES.filter((name) => after[name] !== before[name]);
}

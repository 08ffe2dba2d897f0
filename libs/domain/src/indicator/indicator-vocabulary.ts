/** Sexes an indicator can be split by; `null` in a breakdown means all. */
export const SEXES = ['women', 'men'] as const;
/** One of {@link SEXES}. */
export type Sex = (typeof SEXES)[number];

/** Where born, as an indicator can be split; `null` in a breakdown means all. */
export const BIRTHS = ['sweden', 'abroad'] as const;
/** One of {@link BIRTHS}. */
export type Birth = (typeof BIRTHS)[number];

/** The part of the population a value is about; `null` means all. */
export type Breakdown = { readonly sex: Sex | null; readonly birth: Birth | null };

/** What a value can be split by. */
export const BREAKDOWN_DIMENSIONS = ['sex', 'birth'] as const;
/** One of {@link BREAKDOWN_DIMENSIONS}. */
export type BreakdownDimension = (typeof BREAKDOWN_DIMENSIONS)[number];

/** What an indicator shall reach; the strategy uses all eight. */
export const TARGET_KINDS = [
  'at_least',
  'at_most',
  'rest_of_share',
  'change_against_base',
  'direction_only',
  'faster_than_nation',
  'on_par_with_nation',
  'parity_between_sexes',
] as const;
/** One of {@link TARGET_KINDS}. */
export type TargetKind = (typeof TARGET_KINDS)[number];

/** How a wording bounds a target's value: `more_than` is exclusive, the others include the value. */
export const TARGET_BOUNDS = ['at_least', 'more_than', 'at_most', 'exactly'] as const;
/** One of {@link TARGET_BOUNDS}. */
export type TargetBound = (typeof TARGET_BOUNDS)[number];

/** What a parity target sets equal: the sexes, or groups, which are those born in Sweden and abroad. */
export const PARITY_BETWEEN = ['sexes', 'groups'] as const;
/** One of {@link PARITY_BETWEEN}. */
export type ParityBetween = (typeof PARITY_BETWEEN)[number];

/** How a wording wants what it names no value and no year for: an aim, never a demand. */
export const TARGET_AIMS = ['work_towards', 'strive'] as const;
/** One of {@link TARGET_AIMS}. */
export type TargetAim = (typeof TARGET_AIMS)[number];

/** Where the document states a year: in the row itself, in the table's heading, or in the baseline. */
export const YEAR_STATED_IN = ['wording', 'heading', 'baseline'] as const;
/** One of {@link YEAR_STATED_IN}. */
export type YearStatedIn = (typeof YEAR_STATED_IN)[number];

/**
 * How the values that are known are of another kind than the target, so that no gap and no path is told:
 * `net`, the target is what is left when something is taken off; `baseline_unit`, the present state is
 * given in a unit of its own, beside the measure.
 */
export const TARGET_DIFFERENCES = ['net', 'baseline_unit'] as const;
/** One of {@link TARGET_DIFFERENCES}. */
export type TargetDifference = (typeof TARGET_DIFFERENCES)[number];

/** Where a value comes from: what the strategy states, what a source publishes, what a person entered. */
export const OBSERVATION_ORIGINS = ['strategy', 'source', 'hand'] as const;
/** One of {@link OBSERVATION_ORIGINS}. */
export type ObservationOrigin = (typeof OBSERVATION_ORIGINS)[number];

/** How firm a value is; `missing` is published as missing, or withdrawn. */
export const OBSERVATION_STATUSES = ['preliminary', 'final', 'missing'] as const;
/** One of {@link OBSERVATION_STATUSES}. */
export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number];

/** Which way an indicator shall move, and which way a contribution moves it. */
export const DIRECTIONS = ['increase', 'decrease', 'maintain'] as const;
/** One of {@link DIRECTIONS}. */
export type Direction = (typeof DIRECTIONS)[number];

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

/** What an indicator shall reach; the strategy uses all seven. */
export const TARGET_KINDS = [
  'at_least',
  'at_most',
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

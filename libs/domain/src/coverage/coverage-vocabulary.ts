/** Whether somebody is responsible for the action. */
export const COVERAGE_OWNERSHIPS = ['none', 'claimed', 'owned'] as const;
/** One of {@link COVERAGE_OWNERSHIPS}. */
export type CoverageOwnership = (typeof COVERAGE_OWNERSHIPS)[number];

/**
 * Who answers for an action, in the one word that is nearest to an owner (`actionOwner`). `claimed`: an
 * actor took it on itself; `proposed`: the region asked one; `contributing`: actors are confirmed to do a
 * part; `released`: nobody now, and somebody once was confirmed.
 */
export const COVERAGE_OWNERS = [
  'none',
  'released',
  'contributing',
  'proposed',
  'claimed',
  'confirmed',
] as const;
/** One of {@link COVERAGE_OWNERS}. */
export type CoverageOwner = (typeof COVERAGE_OWNERS)[number];

/** Whether anybody works on the action. */
export const COVERAGE_ACTIVITIES = ['none', 'planned', 'ongoing', 'stalled', 'completed'] as const;
/** One of {@link COVERAGE_ACTIVITIES}. */
export type CoverageActivity = (typeof COVERAGE_ACTIVITIES)[number];

/** Whether an effect is expected or has been observed. */
export const COVERAGE_BASES = ['none', 'expected', 'observed'] as const;
/** One of {@link COVERAGE_BASES}. */
export type CoverageBasis = (typeof COVERAGE_BASES)[number];

/** What can be missing for an action, the most serious first. */
export const COVERAGE_GAP_KINDS = [
  'no_owner',
  'only_claimed',
  'no_initiative',
  'only_planned',
  'stalled',
  'report_overdue',
  'no_expected_effect',
  'no_observed_effect',
] as const;
/** One of {@link COVERAGE_GAP_KINDS}. */
export type CoverageGapKind = (typeof COVERAGE_GAP_KINDS)[number];

/**
 * What can make the active work on an action thin ("tunt"): it reaches few municipalities, rests on one
 * actor, is mostly silent, says no effect, ends soon, or has passed its end.
 */
export const THIN_FACTS = [
  'narrow_reach',
  'single_actor',
  'mostly_silent',
  'no_stated_effect',
  'ends_soon',
  'end_passed',
] as const;
/** One of {@link THIN_FACTS}. */
export type ThinFact = (typeof THIN_FACTS)[number];

/** What the columns of the coverage matrix can be. */
export const MATRIX_COLUMNS = ['municipality', 'actorType', 'workStatus', 'effectGoal'] as const;
/** One of {@link MATRIX_COLUMNS}. */
export type MatrixColumn = (typeof MATRIX_COLUMNS)[number];

/** Where what a run brings comes from. */
export const IMPORT_RUN_KINDS = ['source', 'file'] as const;
/** One of {@link IMPORT_RUN_KINDS}. */
export type ImportRunKind = (typeof IMPORT_RUN_KINDS)[number];

/**
 * How far a run is: it fetches, was interrupted and can go on, brought nothing at all, found no
 * difference, waits for review, or is settled.
 */
export const IMPORT_RUN_STATES = [
  'fetching',
  'interrupted',
  'failed',
  'unchanged',
  'in_review',
  'stored',
  'discarded',
] as const;
/** One of {@link IMPORT_RUN_STATES}. */
export type ImportRunState = (typeof IMPORT_RUN_STATES)[number];

/** How far one request of a run is. */
export const IMPORT_STEP_STATES = ['pending', 'done', 'failed'] as const;
/** One of {@link IMPORT_STEP_STATES}. */
export type ImportStepState = (typeof IMPORT_STEP_STATES)[number];

/** What happens to one difference. */
export const IMPORT_CHANGE_STATES = ['waiting', 'stored', 'discarded'] as const;
/** One of {@link IMPORT_CHANGE_STATES}. */
export type ImportChangeState = (typeof IMPORT_CHANGE_STATES)[number];

/** Why a request to a source gave nothing. */
export const IMPORT_FAULTS = [
  'host_not_allowed',
  'redirected',
  'too_many',
  'unavailable',
  'timed_out',
  'too_large',
  'refused',
  'not_found',
  'unreadable',
  'unit_differs',
  'period_differs',
] as const;
/** One of {@link IMPORT_FAULTS}. */
export type ImportFault = (typeof IMPORT_FAULTS)[number];

/** Faults after which the same request may well succeed later. */
export const PASSING_FAULTS: readonly ImportFault[] = ['too_many', 'unavailable', 'timed_out'];

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

/** What a file of values may be: CSV, or a workbook of Excel. */
export const IMPORT_FILE_MEDIA_TYPES = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;
/** One of {@link IMPORT_FILE_MEDIA_TYPES}. */
export type ImportFileMediaType = (typeof IMPORT_FILE_MEDIA_TYPES)[number];

/** The most that a file of values may hold, in bytes: 2 MB. */
export const IMPORT_FILE_BYTES = 2_000_000;

/** What can be wrong with a file of values. */
export const IMPORT_FILE_PROBLEMS = [
  'file.empty',
  'file.too_many_rows',
  'file.not_csv',
  'file.not_workbook',
  'file.too_large',
  'file.too_costly',
  'file.old_workbook',
  'file.locked',
  'file.rows_hidden',
  'file.column_hidden',
  'file.column_missing',
  'file.column_twice',
  'file.wide',
  'file.not_wide',
  'file.row_length',
  'file.value_invalid',
  'file.percent_sign',
  'file.thousands_mark',
  'file.dash',
  'file.cell_date',
  'file.cell_boolean',
  'file.cell_scaled',
  'file.cell_hidden',
  'file.cell_error',
  'file.no_formula_value',
  'file.period_invalid',
  'file.place_unknown',
  'file.sex_unknown',
  'file.birth_unknown',
  'file.status_unknown',
  'file.note_unsuitable',
  'file.series_unknown',
  'file.row_twice',
] as const;
/** One of {@link IMPORT_FILE_PROBLEMS}. */
export type ImportFileProblem = (typeof IMPORT_FILE_PROBLEMS)[number];

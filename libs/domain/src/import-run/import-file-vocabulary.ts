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

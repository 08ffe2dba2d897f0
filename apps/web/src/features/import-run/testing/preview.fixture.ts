import type { ImportFilePreview } from '@samhandling/contract';

/** The first rows of a file, the headings in the first. */
export const preview = (
  rows: readonly (readonly string[])[],
  over: Partial<ImportFilePreview> = {},
): ImportFilePreview => ({
  sheet: null,
  sheets: [],
  rows: rows.map((cells, at) => ({ row: at + 1, cells: [...cells] })),
  headingRow: 1,
  isWide: false,
  hiddenRows: 0,
  hiddenColumns: [],
  ...over,
});

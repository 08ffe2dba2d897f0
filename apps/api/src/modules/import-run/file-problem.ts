import type { FieldProblem, ImportFileQuery } from '@samhandling/contract';
import type { ImportFileProblem } from '@samhandling/domain';
import { HEADINGS, type Column } from './import-headings.ts';

/** What is wrong in a cell or a row. */
export type FileProblemOf = Readonly<{
  code: ImportFileProblem;
  column: Column | null;
  fits?: string;
  /** The heading, where the column is one of many that hold values. */
  heading?: string;
}>;
/** What is wrong, and in which row. */
export type FileProblemAt = FileProblemOf & Readonly<{ row: number }>;

/** A fault with its row and its column; the content of the cell is never included. */
export function problemAt(
  { row, code, column, fits, heading }: FileProblemAt,
  about?: ImportFileQuery,
): FieldProblem {
  const name = heading ?? (column === null ? undefined : about?.[HEADINGS[column]]);
  return {
    field: '/file',
    code,
    params: {
      row,
      ...(name === undefined ? {} : { column: name }),
      ...(fits === undefined ? {} : { fits }),
    },
  };
}

import {
  importFileQuerySchema,
  type FieldProblem,
  type ImportFileQuery,
} from '@samhandling/contract';
import type { Birth, Sex } from '@samhandling/domain';
import { shapeFaults } from '../../../lib/forms/fit-to-schema.ts';
import { stringifySearch } from '../../../lib/search-params.ts';
import type { FileColumn, FileHead } from './file-head.ts';

/** A chosen file. Its content is kept as it was, so that the form can be sent again. */
export type ChosenFile = {
  readonly name: string;
  /** The content, with the media type that the file has. */
  readonly content: Blob;
  /** Null for a workbook, which only the API reads. */
  readonly head: FileHead | null;
};

export type FileDraft = {
  readonly file: ChosenFile | null;
  readonly indicatorCode: string;
  readonly measureCode: string;
  readonly unit: string;
  readonly columns: { readonly [K in FileColumn]: string | null };
  readonly defaults: {
    readonly placeCode: string;
    readonly sex: Sex | null;
    readonly birth: Birth | null;
    readonly ageGroup: string | null;
  };
  readonly source: string;
  readonly method: string;
};

/** The fields about a file are sent in the address, and servers on the way accept about so many characters. */
const ADDRESS_LENGTH = 7500;

export function fileQuery(draft: FileDraft): ImportFileQuery {
  const { file, measureCode, unit, columns, defaults, source, method } = draft;
  const heading = (column: FileColumn) => columns[column]?.trim() || undefined;
  return {
    name: file?.name ?? '',
    source: source.trim(),
    method: method.trim(),
    measureCode,
    unit,
    periodColumn: heading('period') ?? '',
    valueColumn: heading('value') ?? '',
    placeColumn: heading('place'),
    sexColumn: heading('sex'),
    birthColumn: heading('birth'),
    statusColumn: heading('status'),
    noteColumn: heading('note'),
    placeCode: defaults.placeCode,
    sex: defaults.sex ?? undefined,
    birth: defaults.birth ?? undefined,
    ageGroup: defaults.ageGroup?.trim() || undefined,
  };
}

/** What is missing or too long, so that the form can say it before the file is sent. */
export function fileProblems(draft: FileDraft): FieldProblem[] {
  if (draft.file === null) return [{ field: '/file', code: 'required' }];
  if (draft.indicatorCode === '') return [{ field: '/indicator', code: 'required' }];
  const query = fileQuery(draft);
  const faults = shapeFaults(importFileQuerySchema, query);
  if (faults.length > 0) return faults;
  const isTooLong = stringifySearch(query).length > ADDRESS_LENGTH;
  return isTooLong ? [{ field: '/method', code: 'too_big' }] : [];
}

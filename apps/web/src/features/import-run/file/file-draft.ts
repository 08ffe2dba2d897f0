import {
  importFileQuerySchema,
  type FieldProblem,
  type ImportFilePreview,
  type ImportFileQuery,
} from '@samhandling/contract';
import type { Birth, Sex } from '@samhandling/domain';
import { shapeFaults } from '../../../lib/forms/fit-to-schema.ts';
import { stringifySearch } from '../../../lib/search-params.ts';
import type { FileColumn } from './file-head.ts';

/** A chosen file. Its content is kept as it was, so that the form can be sent again. */
export type ChosenFile = {
  readonly name: string;
  /** The content, with the media type that the file has. */
  readonly content: Blob;
};

export type FileDraft = {
  readonly file: ChosenFile | null;
  /** The first rows as the API reads them; null until it has answered. */
  readonly preview: ImportFilePreview | null;
  readonly indicatorCode: string;
  readonly measureCode: string;
  readonly unit: string;
  readonly headingRow: number | null;
  readonly layout: ImportFileQuery['layout'];
  readonly columns: { readonly [K in FileColumn]: string | null };
  /** What is asked where the file leaves it open. */
  readonly answers: Pick<ImportFileQuery, 'decimalMark' | 'dash' | 'hidden'>;
  /** Rows that the person leaves out, by number. */
  readonly leftOut: readonly number[];
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
  const { file, preview, measureCode, unit, layout, columns, defaults, source, method } = draft;
  const isWide = layout === 'wide';
  const heading = (column: FileColumn) => columns[column] ?? undefined;
  return {
    name: file?.name ?? '',
    source: source.trim(),
    method: method.trim(),
    measureCode,
    unit,
    layout,
    sheet: preview?.sheet ?? undefined,
    headingRow: draft.headingRow ?? undefined,
    periodColumn: isWide ? undefined : heading('period'),
    valueColumn: isWide ? undefined : heading('value'),
    placeColumn: heading('place'),
    sexColumn: heading('sex'),
    birthColumn: heading('birth'),
    statusColumn: isWide ? undefined : heading('status'),
    noteColumn: heading('note'),
    ...draft.answers,
    leaveOutRows: draft.leftOut.length > 0 ? draft.leftOut.join(',') : undefined,
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
  const unnamed = (['period', 'value'] as const)
    .filter((column) => draft.layout === 'long' && draft.columns[column] === null)
    .map((column) => ({ field: `/${column}Column`, code: 'required' }));
  const faults = [...shapeFaults(importFileQuerySchema, query), ...unnamed];
  if (faults.length > 0) return faults;
  const length = stringifySearch(query).length;
  if (length <= ADDRESS_LENGTH) return [];
  const around = stringifySearch({ ...query, method: '' }).length;
  // A letter such as å takes several characters of an address.
  const maximum = Math.floor(
    (query.method.length * (ADDRESS_LENGTH - around)) / Math.max(1, length - around),
  );
  return [{ field: '/method', code: 'too_big', params: { origin: 'string', maximum } }];
}

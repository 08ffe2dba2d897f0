import {
  IMPORT_FILE_LIMIT,
  importFileBodySchema,
  type FieldProblem,
  type ImportFileBody,
} from '@samhandling/contract';
import { shapeFaults } from '../../../lib/forms/fit-to-schema.ts';
import type { FileHead } from './file-head.ts';

/** A file that was chosen: what it says is kept, so that the form can be sent again. */
export type ChosenFile = {
  readonly name: string;
  readonly text: string;
  readonly encoding: 'text' | 'base64';
  /** Null for a workbook, which only the API reads. */
  readonly head: FileHead | null;
};

export type FileDraft = {
  readonly file: ChosenFile | null;
  readonly indicatorCode: string;
  readonly measureCode: string;
  readonly unit: string;
  readonly columns: { readonly [K in keyof ImportFileBody['columns']]: string | null };
  readonly defaults: ImportFileBody['defaults'];
  readonly source: string;
  readonly method: string;
};

export function fileBody(draft: FileDraft): ImportFileBody {
  const { file, measureCode, unit, columns, defaults, source, method } = draft;
  return {
    fileName: file?.name ?? '',
    text: file?.text ?? '',
    encoding: file?.encoding ?? 'text',
    ...{ measureCode, unit, defaults },
    columns: { ...columns, period: columns.period ?? '', value: columns.value ?? '' },
    source: source.trim(),
    method: method.trim(),
  };
}

/** What is missing or too large, told before a large file is sent for nothing. */
export function fileProblems(draft: FileDraft): FieldProblem[] {
  if (draft.file === null) return [{ field: '/text', code: 'required' }];
  if (draft.file.text.length > IMPORT_FILE_LIMIT) return [{ field: '/text', code: 'too_big' }];
  if (draft.indicatorCode === '') return [{ field: '/indicator', code: 'required' }];
  return shapeFaults(importFileBodySchema, fileBody(draft));
}

import type { FieldProblem } from '@samhandling/contract';
import { IMPORT_FILE_PROBLEMS, type ImportFileProblem } from '@samhandling/domain';
import { useTranslations } from 'use-intl';
import { useTextFault } from '../../../lib/forms/use-text-fault.ts';
import { fieldFaults, type FieldFaults } from '../../../lib/forms/field-faults.ts';

const LABELS = {
  '/file': 'file',
  '/indicator': 'indicator',
  '/measureCode': 'measure',
  '/unit': 'unit',
  '/periodColumn': 'columns.period',
  '/valueColumn': 'columns.value',
  '/placeColumn': 'columns.place',
  '/sexColumn': 'columns.sex',
  '/birthColumn': 'columns.birth',
  '/statusColumn': 'columns.status',
  '/noteColumn': 'columns.note',
  '/source': 'source',
  '/method': 'method',
} as const;
const isPointer = (field: string): field is keyof typeof LABELS => field in LABELS;

const isOfFile = ({ code }: FieldProblem): boolean => code.startsWith('file.');

/** What is wrong in the rows of the file: where, and what would do. */
export function useRowFaults(): (problems: readonly FieldProblem[]) => string[] {
  const t = useTranslations('import-file');
  const knownOf = (code: string): ImportFileProblem | undefined =>
    IMPORT_FILE_PROBLEMS.find((known) => known === code);
  return (problems) =>
    problems.filter(isOfFile).map(({ code, params = {} }) => {
      const known = knownOf(code);
      const text = t(`row.${(known ?? 'file.not_csv').slice('file.'.length) as RowKey}`, {
        fits: String(params.fits ?? ''),
      });
      // About the file as a whole.
      if (params.row === undefined) return text;
      const row = Number(params.row);
      return params.column === undefined
        ? t('atRow', { row, text })
        : t('atCell', { row, column: String(params.column), text });
    });
}
type RowKey = ImportFileProblem extends `file.${infer Name}` ? Name : never;

/** What is wrong with the form around the file, by field. */
export function useFileFaults(): (problems: readonly FieldProblem[]) => FieldFaults {
  const t = useTranslations('import-file');
  const textFault = useTextFault();
  return (problems) =>
    fieldFaults(
      problems.filter((problem) => !isOfFile(problem)),
      {
        labelOf: (field) => (isPointer(field) ? t(LABELS[field]) : undefined),
        textOf: (problem) => {
          const { field, code } = problem;
          if (code === 'too_big' && field === '/file') return t('problem.fileTooLarge');
          if (code === 'not_readable') return t('problem.fileNotReadable');
          return textFault(problem) ?? t('problem.required');
        },
        join: (fault) => t('problem.of', fault),
      },
    );
}

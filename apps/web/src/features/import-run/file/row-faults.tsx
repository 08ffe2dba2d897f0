import type { FieldProblem } from '@samhandling/contract';
import { Button } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';
import { useRowFaults } from './use-file-faults.ts';

/** What is wrong with the file as a whole, or with a heading: no row can be left out for it. */
const OF_ALL = [
  'file.empty',
  'file.too_many_rows',
  'file.not_csv',
  'file.not_workbook',
  'file.old_workbook',
  'file.locked',
  'file.too_large',
  'file.too_costly',
  'file.column_missing',
  'file.column_twice',
  'file.column_hidden',
  'file.rows_hidden',
  'file.wide',
  'file.not_wide',
];

/** The rows that could be left out, so that the others are read; none where something else is wrong. */
export function rowsToLeaveOut(problems: readonly FieldProblem[]): number[] {
  if (problems.some(({ code }) => OF_ALL.includes(code))) return [];
  const rows = problems.flatMap(({ params }) =>
    params?.['row'] === undefined ? [] : [Number(params['row'])],
  );
  return [...new Set(rows)];
}

type RowFaultsProps = {
  readonly problems: readonly FieldProblem[];
  /** Reads the file without these rows. */
  readonly onLeaveOut?: (rows: number[]) => void;
};

/** Which rows of the file have to be corrected, and how; or to be left out. */
export function RowFaults({ problems, onLeaveOut }: RowFaultsProps) {
  const t = useTranslations('import-file');
  const faults = useRowFaults()(problems);
  const rows = rowsToLeaveOut(problems);
  return (
    <>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
      {onLeaveOut && rows.length > 0 ? (
        <p>
          <Button variant="secondary" onClick={() => onLeaveOut(rows)}>
            {t('leaveOut', { count: rows.length, rows: rows.join(', ') })}
          </Button>
        </p>
      ) : null}
    </>
  );
}

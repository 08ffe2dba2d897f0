import type { FieldProblem, ImportFileQuery } from '@samhandling/contract';
import type { SentFile } from '../../platform/http/body/sent-file.ts';
import { FileFault } from './file-fault.ts';
import { problemAt, type FileProblemAt, type FileProblemOf } from './file-problem.ts';
import { readValue, type FileContext, type Reading, type ValueCells } from './import-cells.ts';
import { findColumns, letterOf, type Columns } from './import-columns.ts';
import type { Column } from './import-headings.ts';
import { cellText, MAX_ROWS, readTable, type Table } from './import-table.ts';
import type { FetchedValue } from './source-client.ts';
import type { CellKind, SheetRow } from './workbook.ts';

/** More faults than that nobody reads at once. */
const MAX_PROBLEMS = 50;
/** So many rows are named where rows are hidden. */
const NAMED_ROWS = 10;

/** A file as it was sent, what its columns mean, and what it is read against. */
export type FileToRead = Readonly<{
  file: SentFile;
  about: ImportFileQuery;
  context: FileContext;
}>;

export type ReadFile = Readonly<{
  values: FetchedValue[];
  problems: FieldProblem[];
}>;

/** Reads the values of a file, all of them or none: each fault says its row and its column. */
export function readImportFile({ file, about, context }: FileToRead): ReadFile {
  let table: Table;
  try {
    table = readTable(file, about);
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    return refusal([{ row: fault.line, code: fault.code, column: null }], about);
  }
  if (table.rows.length < 2) return refusal([{ row: 1, code: 'file.empty', column: null }], about);
  const columns = findColumns(table, about);
  if ('problems' in columns) return refusal(columns.problems, about);
  const { head } = columns;
  if (columns.rows.length === 0) {
    return refusal([{ row: head.line, code: 'file.empty', column: null }], about);
  }
  if (columns.rows.length > MAX_ROWS) {
    const fits = String(MAX_ROWS);
    return refusal([{ row: 1, code: 'file.too_many_rows', column: null, fits }], about);
  }
  const hidden = hiddenProblems(table, columns, about);
  if (hidden.length > 0) return refusal(hidden, about);
  return readRows(columns, { about, context, delimiter: table.delimiter });
}

const refusal = (problems: readonly FileProblemAt[], about: ImportFileQuery): ReadFile => ({
  values: [],
  problems: problems.slice(0, MAX_PROBLEMS).map((problem) => problemAt(problem, about)),
});

/** What nobody sees is neither read nor left out without being asked about. */
function hiddenProblems(
  { hiddenColumns }: Table,
  { rows, places, periods }: Columns,
  { hidden }: ImportFileQuery,
): FileProblemAt[] {
  if (hidden === 'read') return [];
  const unseen = rows.filter(({ isHidden }) => isHidden);
  const [first] = unseen;
  const lines = unseen.slice(0, NAMED_ROWS).map(({ line }) => line);
  const fits = unseen.length > NAMED_ROWS ? `${lines.join(', ')} …` : lines.join(', ');
  const used = [
    ...places.values(),
    ...(hidden === 'leave_out' ? [] : periods.map(({ place }) => place)),
  ];
  const column = used.find((place) => hiddenColumns.has(place));
  return [
    ...(first && hidden === undefined
      ? [{ row: first.line, code: 'file.rows_hidden' as const, column: null, fits }]
      : []),
    ...(column === undefined
      ? []
      : [{ row: 1, code: 'file.column_hidden' as const, column: null, heading: letterOf(column) }]),
  ];
}

function readRows({ head, rows, places, periods }: Columns, reading: Reading): ReadFile {
  const { about } = reading;
  const left = new Set((about.leaveOutRows ?? '').split(',').map(Number));
  const values = new Map<string, { value: FetchedValue; row: number }>();
  const problems: FileProblemAt[] = [];
  for (const row of rows) {
    if (problems.length >= MAX_PROBLEMS) break;
    const isUnseen = about.hidden === 'leave_out' && row.isHidden;
    if (left.has(row.line) || isUnseen) continue;
    const faults = faultsOfRow(row, head);
    const cells = faults.length > 0 ? [] : valuesOfRow(row, places, periods);
    for (const { heading, ...one } of cells) {
      const read = readValue(one, reading);
      if ('faults' in read) {
        faults.push(
          ...read.faults.map((fault) => (isOfValue(fault) ? { ...fault, heading } : fault)),
        );
        continue;
      }
      const key = `${read.value.seriesId} ${read.value.period}`;
      const before = values.get(key);
      if (before)
        faults.push({ code: 'file.row_twice', column: 'period', fits: String(before.row) });
      else values.set(key, { value: read.value, row: row.line });
    }
    // A place that is not known is said once, not once for each year of a wide table.
    const said = new Map(
      faults.map((fault) => [`${fault.code} ${fault.column} ${fault.heading}`, fault]),
    );
    problems.push(...[...said.values()].map((fault) => ({ ...fault, row: row.line })));
  }
  return problems.length > 0
    ? refusal(problems, about)
    : { values: [...values.values()].map(({ value }) => value), problems: [] };
}

const isOfValue = ({ column }: FileProblemOf): boolean => column === 'value' || column === 'period';

/** A row may have more cells than the headings where they are empty. */
function faultsOfRow({ cells }: SheetRow, head: SheetRow): FileProblemOf[] {
  const width = head.cells.length;
  const isEven = cells.length >= width && cells.slice(width).every((cell) => cellText(cell) === '');
  return isEven ? [] : [{ code: 'file.row_length', column: null, fits: String(width) }];
}

/** The cells of each value of a row: one, or one for each period of a wide table that has a figure. */
function valuesOfRow(
  { cells, kinds = [] }: SheetRow,
  places: Columns['places'],
  periods: Columns['periods'],
): (ValueCells & { heading?: string })[] {
  const texts: Partial<Record<Column, string>> = {};
  const kindsOf: Partial<Record<Column, CellKind>> = {};
  for (const [column, place] of places) {
    texts[column] = cells[place]?.trim() ?? '';
    kindsOf[column] = kinds[place];
  }
  if (periods.length === 0) return [{ texts, kinds: kindsOf }];
  return periods.flatMap(({ place, period, heading }) =>
    cellText(cells[place] ?? '') === '' && kinds[place] === undefined
      ? []
      : [
          {
            texts: { ...texts, period, value: cells[place] ?? '' },
            kinds: { ...kindsOf, value: kinds[place] },
            heading,
          },
        ],
  );
}

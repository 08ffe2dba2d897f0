import type { ImportFileQuery } from '@samhandling/contract';
import { cleanedShortText, periodAsKept, periodFormOf } from '@samhandling/domain';
import type { FileProblemAt } from './file-problem.ts';
import { HEADINGS, type Column } from './import-headings.ts';
import { cellText, ROWS_ABOVE, type Table } from './import-table.ts';
import type { SheetRow } from './workbook.ts';

/** A column that holds the values of one period. */
export type PeriodColumn = Readonly<{ place: number; period: string; heading: string }>;

/** Where the table begins, and where its columns are. */
export type Columns = Readonly<{
  head: SheetRow;
  rows: readonly SheetRow[];
  places: ReadonlyMap<Column, number>;
  /** The columns of a wide table; none of a long one. */
  periods: readonly PeriodColumn[];
}>;

/** The letters of a column, as table calculators name it: 27 is `AB`. */
export function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last;
}

/** The columns whose headings are periods. */
export function periodColumnsOf({ cells }: SheetRow): PeriodColumn[] {
  return cells.flatMap((cell, place) => {
    const period = periodAsKept(cellText(cell));
    return periodFormOf(period) === null ? [] : [{ place, period, heading: cellText(cell) }];
  });
}

/**
 * The row of the headings: the first of which most cells are filled in, and which is followed by a row with
 * as many and a number in it. Titles and notes above a table are one cell, or two.
 */
export function guessHead(rows: readonly SheetRow[]): SheetRow | undefined {
  const filled = ({ cells }: SheetRow) => cells.filter((cell) => cellText(cell) !== '').length;
  const above = rows.slice(0, ROWS_ABOVE);
  const likely = above.find((row, at) => {
    const next = rows[at + 1];
    return (
      next !== undefined &&
      filled(row) >= 2 &&
      filled(next) >= filled(row) - 1 &&
      next.cells.some((cell) => /^[\d.,\s\u2212-]+$/.test(cell.trim()) && /\d/.test(cell))
    );
  });
  return likely ?? rows[0];
}

type Found = Columns | { problems: FileProblemAt[] };

/** Finds the headings that the query names, in the row that it names or the first that has all of them. */
export function findColumns({ rows }: Table, about: ImportFileQuery): Found {
  const named = (Object.keys(HEADINGS) as Column[]).flatMap((column) => {
    const name = about[HEADINGS[column]];
    return name === undefined ? [] : [[column, cellText(name)] as const];
  });
  const at =
    about.headingRow === undefined
      ? rows
          .slice(0, ROWS_ABOVE)
          .findIndex((row) => named.every(([, name]) => placesOf(row, name).length > 0))
      : rows.findIndex(({ line }) => line === about.headingRow);
  const written = rows[at] ?? (about.headingRow === undefined ? guessHead(rows) : undefined);
  if (!written)
    return { problems: [{ row: about.headingRow ?? 1, code: 'file.empty', column: null }] };
  const below = rows.slice(rows.indexOf(written) + 1);
  const names = named.map(([, name]) => name);
  const head = about.headingRow === undefined ? written : widened(written, below, names);
  const periods = periodColumnsOf(head);
  const isWide = about.layout === 'wide';
  const problems: FileProblemAt[] = [];
  const places = new Map<Column, number>();
  if (isWide && periods.length === 0) {
    problems.push({ row: head.line, code: 'file.not_wide', column: null });
  }
  for (const column of ['period', 'value'] as const) {
    if (isWide || about[HEADINGS[column]] !== undefined) continue;
    problems.push({ row: head.line, code: 'file.column_missing', column, fits: listOf(head) });
  }
  for (const [column, name] of named) {
    if (isWide && (column === 'period' || column === 'value')) continue;
    const found = placesOf(head, name);
    if (found.length === 1) places.set(column, found[0] ?? 0);
    else if (found.length > 1) {
      const fits = found.map(letterOf).join(', ');
      problems.push({ row: head.line, code: 'file.column_twice', column, fits });
    } else if (column === 'period' && periods.length > 1) {
      problems.push({ row: head.line, code: 'file.wide', column, fits: listOf(head) });
    } else {
      problems.push({ row: head.line, code: 'file.column_missing', column, fits: listOf(head) });
    }
  }
  return problems.length > 0
    ? { problems }
    : { head, rows: below, places, periods: isWide ? periods : [] };
}

/** The headings with empty ones to their right, as far as the rows have columns that are named by letters. */
function widened(head: SheetRow, below: readonly SheetRow[], names: readonly string[]): SheetRow {
  const widest = below.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const cells = [...head.cells, ...Array<string>(Math.max(0, widest - head.cells.length)).fill('')];
  const wide = { ...head, cells };
  const width = 1 + Math.max(...names.flatMap((name) => placesOf(wide, name)));
  return { ...head, cells: cells.slice(0, Math.max(head.cells.length, width)) };
}

/** Where the heading stands; a column without one, or with one that two have, is named by its letters. */
function placesOf({ cells }: SheetRow, name: string): number[] {
  const key = name.toLowerCase();
  const found = cells.flatMap((cell, place) =>
    cellText(cell).toLowerCase() === key ? [place] : [],
  );
  if (found.length > 0) return found;
  return cells.flatMap((_cell, place) => (letterOf(place) === name ? [place] : []));
}

const listOf = ({ cells }: SheetRow): string =>
  cleanedShortText(
    cells
      .map(cellText)
      .filter((cell) => cell !== '')
      .join(', ')
      .slice(0, 500),
  );

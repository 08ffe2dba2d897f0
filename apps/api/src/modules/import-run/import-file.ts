import type { FieldProblem, ImportFileQuery } from '@samhandling/contract';
import { CsvFault, delimiterOf, readCsv, type CsvRow, type Delimiter } from '@samhandling/csv';
import {
  cleanedShortText,
  isLongText,
  longTextForm,
  PERIOD_EXAMPLES,
  periodFormOf,
  publishedDecimal,
  type Birth,
  type ImportFileProblem,
  type ObservationStatus,
  type Sex,
} from '@samhandling/domain';
import type { SentFile } from '../../platform/http/body/sent-file.ts';
import type { StoredSeries } from '../series/index.ts';
import { csvTextOf } from './csv-text.ts';
import { FileFault } from './file-fault.ts';
import type { FetchedValue } from './source-client.ts';
import { readWorkbook } from './workbook.ts';

const MAX_ROWS = 20_000;
const MAX_COLUMNS = 200;
const MAX_NOTE = 2000;
/** The longest number that is read, in characters, with the spaces between thousands. */
const MAX_NUMBER = 60;
/** More faults than that nobody reads at once. */
const MAX_PROBLEMS = 50;

/** Which part of the query names the heading of a column. */
const HEADINGS = {
  period: 'periodColumn',
  value: 'valueColumn',
  place: 'placeColumn',
  sex: 'sexColumn',
  birth: 'birthColumn',
  status: 'statusColumn',
  note: 'noteColumn',
} as const satisfies Record<string, keyof ImportFileQuery>;
type Column = keyof typeof HEADINGS;
type Cells = Readonly<Partial<Record<Column, string>>>;
type Fault = { code: ImportFileProblem; column: Column | null; fits?: string };

/** What the rows are read against. */
export type FileContext = Readonly<{
  series: readonly StoredSeries[];
  /** Codes of places, by code and by name in small letters. */
  places: ReadonlyMap<string, string>;
}>;

/** A file as it was sent, what its columns mean, and what it is read against. */
export type FileToRead = Readonly<{
  file: SentFile;
  about: ImportFileQuery;
  context: FileContext;
}>;

export type ReadFile = Readonly<{ values: FetchedValue[]; problems: FieldProblem[] }>;

/** Reads the values of a file, all of them or none: each fault says its row and its column. */
export function readImportFile({ file, about, context }: FileToRead): ReadFile {
  let delimiter: Delimiter = ';';
  let rows: CsvRow[];
  try {
    if (file.mediaType === 'text/csv') {
      const text = csvTextOf(file.content);
      delimiter = delimiterOf(text);
      rows = readText(text, delimiter);
    } else {
      rows = readWorkbook(file.content, MAX_ROWS + 2);
    }
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    const { line, code } = fault;
    return { values: [], problems: [problemAt(line, { code, column: null })] };
  }
  const [head, ...rest] = rows;
  if (!head || rest.length === 0) {
    return { values: [], problems: [problemAt(1, { code: 'file.empty', column: null })] };
  }
  if (rest.length > MAX_ROWS) {
    const tooMany: Fault = { code: 'file.too_many_rows', column: null, fits: String(MAX_ROWS) };
    return { values: [], problems: [problemAt(1, tooMany)] };
  }
  const columns = findColumns(head, about);
  if ('problems' in columns) return { values: [], problems: columns.problems };
  return readRows(rest, head.cells.length, columns.places, { about, context, delimiter });
}

/** The first rows of CSV: enough to tell that there are too many. */
function readText(text: string, delimiter: Delimiter): CsvRow[] {
  const rows: CsvRow[] = [];
  try {
    for (const row of readCsv(text, delimiter)) {
      if (row.cells.length > MAX_COLUMNS) throw new FileFault('file.too_large', row.line);
      rows.push(row);
      if (rows.length > MAX_ROWS + 1) break;
    }
  } catch (fault) {
    throw fault instanceof CsvFault ? new FileFault('file.not_csv', fault.line) : fault;
  }
  return rows;
}

type Reading = { about: ImportFileQuery; context: FileContext; delimiter: Delimiter };

function readRows(
  rows: readonly CsvRow[],
  width: number,
  places: ReadonlyMap<Column, number>,
  reading: Reading,
): ReadFile {
  const values = new Map<string, FetchedValue>();
  const problems: FieldProblem[] = [];
  for (const { line, cells } of rows) {
    if (problems.length >= MAX_PROBLEMS) break;
    const faults: Fault[] = [];
    if (cells.length !== width) {
      faults.push({ code: 'file.row_length', column: null, fits: String(width) });
    } else {
      const named = Object.fromEntries(
        [...places].map(([column, place]) => [column, cells[place]?.trim() ?? '']),
      );
      const read = readRow(named, reading);
      if ('faults' in read) faults.push(...read.faults);
      else {
        const key = `${read.value.seriesId} ${read.value.period}`;
        if (values.has(key)) faults.push({ code: 'file.row_twice', column: 'period' });
        values.set(key, read.value);
      }
    }
    problems.push(...faults.map((fault) => problemAt(line, fault, reading.about)));
  }
  return problems.length > 0
    ? { values: [], problems: problems.slice(0, MAX_PROBLEMS) }
    : { values: [...values.values()], problems: [] };
}

function findColumns(
  { line, cells }: CsvRow,
  about: ImportFileQuery,
): { places: Map<Column, number> } | { problems: FieldProblem[] } {
  const heads = cells.map((cell) => cell.trim());
  const places = new Map<Column, number>();
  const problems: FieldProblem[] = [];
  for (const column of Object.keys(HEADINGS) as Column[]) {
    const name = about[HEADINGS[column]];
    if (name === undefined) continue;
    const found = heads.flatMap((head, place) => (head === name ? [place] : []));
    if (found.length === 1) places.set(column, found[0] ?? 0);
    else {
      const code = found.length === 0 ? 'file.column_missing' : 'file.column_twice';
      const fits = cleanedShortText(heads.join(', ').slice(0, 500));
      problems.push(problemAt(line, { code, column, fits }, about));
    }
  }
  return problems.length > 0 ? { problems } : { places };
}

function readRow(
  cells: Cells,
  { about, context, delimiter }: Reading,
): { value: FetchedValue } | { faults: Fault[] } {
  const faults: Fault[] = [];
  const or = <T>(read: T | undefined, fallback: T, fault: Fault): T => {
    if (read === undefined) faults.push(fault);
    return read ?? fallback;
  };
  const placeCode = or(
    cells.place === undefined ? about.placeCode : context.places.get(cells.place.toLowerCase()),
    '',
    { code: 'file.place_unknown', column: 'place' },
  );
  const sex = or(
    cells.sex === undefined ? (about.sex ?? null) : SEX_OF[cells.sex.toLowerCase()],
    null,
    {
      code: 'file.sex_unknown',
      column: 'sex',
      fits: 'women, men',
    },
  );
  const birth = or(
    cells.birth === undefined ? (about.birth ?? null) : BIRTH_OF[cells.birth.toLowerCase()],
    null,
    { code: 'file.birth_unknown', column: 'birth', fits: 'sweden, abroad' },
  );
  const period = cells.period ?? '';
  const form = periodFormOf(period);
  if (form === null) {
    const fits = Object.values(PERIOD_EXAMPLES).join(', ');
    faults.push({ code: 'file.period_invalid', column: 'period', fits });
  }
  const written = cells.value ?? '';
  const status = or(
    written === '' && !cells.status ? 'missing' : STATUS_OF[(cells.status ?? '').toLowerCase()],
    'final',
    { code: 'file.status_unknown', column: 'status', fits: 'final, preliminary, missing' },
  );
  const value = status === 'missing' ? null : readNumber(written, delimiter);
  if (status !== 'missing' && value === null) {
    faults.push({ code: 'file.value_invalid', column: 'value', fits: fitsNumber(delimiter) });
    // A workbook holds 0.125 where it shows 12,5 %, so a percent cell is refused: either could be
    // meant.
    if (written.endsWith('%')) faults.splice(-1, 1, { code: 'file.percent_sign', column: 'value' });
  } else if (status === 'missing' && written !== '') {
    faults.push({ code: 'file.value_invalid', column: 'value', fits: '' });
  }
  const note = longTextForm(cells.note ?? '');
  if (!isLongText(note) || note.length > MAX_NOTE) {
    faults.push({ code: 'file.note_unsuitable', column: 'note', fits: String(MAX_NOTE) });
  }
  if (faults.length > 0) return { faults };
  const series = context.series.find(
    ({ ref }) =>
      ref.placeCode === placeCode &&
      ref.sex === sex &&
      ref.birth === birth &&
      ref.ageGroup === (about.ageGroup ?? null) &&
      ref.unit === about.unit,
  );
  if (!series) return { faults: [{ code: 'file.series_unknown', column: null }] };
  const expected = series.somePeriod === null ? form : periodFormOf(series.somePeriod);
  if (expected !== null && expected !== form) {
    const fits = PERIOD_EXAMPLES[expected];
    return { faults: [{ code: 'file.period_invalid', column: 'period', fits }] };
  }
  return {
    value: {
      seriesId: series.ref.id,
      period,
      value,
      asWritten: written,
      status,
      note,
      isStated: value === null,
      credit: about.source,
    },
  };
}

const SEX_OF: Readonly<Record<string, Sex | null>> = {
  women: 'women',
  kvinnor: 'women',
  kvinna: 'women',
  k: 'women',
  men: 'men',
  män: 'men',
  man: 'men',
  m: 'men',
  '': null,
  all: null,
  alla: null,
  totalt: null,
  t: null,
  båda: null,
};
const BIRTH_OF: Readonly<Record<string, Birth | null>> = {
  sweden: 'sweden',
  inrikes: 'sweden',
  'inrikes födda': 'sweden',
  sverige: 'sweden',
  abroad: 'abroad',
  utrikes: 'abroad',
  'utrikes födda': 'abroad',
  utomlands: 'abroad',
  '': null,
  all: null,
  alla: null,
  totalt: null,
};
const STATUS_OF: Readonly<Record<string, ObservationStatus>> = {
  '': 'final',
  final: 'final',
  slutlig: 'final',
  preliminary: 'preliminary',
  preliminär: 'preliminary',
  p: 'preliminary',
  missing: 'missing',
  saknas: 'missing',
};

/**
 * Where `,` separates cells, numbers have a decimal point; else a point or a comma. Spaces separate
 * thousands.
 */
function readNumber(text: string, delimiter: Delimiter): string | null {
  if (text.length > MAX_NUMBER) return null;
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(/^\u2212/, '-');
  return publishedDecimal(delimiter === ',' ? plain : plain.replace(',', '.'));
}

const fitsNumber = (delimiter: Delimiter) => (delimiter === ',' ? '1234.5' : '1 234,5');

/** A fault with its row and its column; the content of the cell is never included. */
function problemAt(
  row: number,
  { code, column, fits }: Fault,
  about?: ImportFileQuery,
): FieldProblem {
  const name = column === null ? undefined : about?.[HEADINGS[column]];
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

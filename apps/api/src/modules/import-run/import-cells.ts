import type { ImportFileQuery } from '@samhandling/contract';
import type { Delimiter } from '@samhandling/csv';
import {
  isLongText,
  longTextForm,
  PERIOD_EXAMPLES,
  periodAsKept,
  periodFormOf,
  publishedDecimal,
  readWrittenNumber,
  writtenPlace,
  type Birth,
  type ImportFileProblem,
  type NamedPlace,
  type ObservationStatus,
  type Sex,
} from '@samhandling/domain';
import type { StoredSeries } from '../series/index.ts';
import type { FileProblemOf } from './file-problem.ts';
import type { Column } from './import-headings.ts';
import { cellText } from './import-table.ts';
import type { FetchedValue } from './source-client.ts';
import type { CellKind } from './workbook.ts';

const MAX_NOTE = 2000;
/** The longest number that is read, in characters, with the spaces between thousands. */
const MAX_NUMBER = 60;

/** What the rows are read against. */
export type FileContext = Readonly<{
  series: readonly StoredSeries[];
  places: readonly NamedPlace[];
}>;

/** The cells of one value, by what they mean. */
export type ValueCells = Readonly<{
  texts: Readonly<Partial<Record<Column, string>>>;
  kinds: Readonly<Partial<Record<Column, CellKind>>>;
}>;

export type Reading = Readonly<{
  about: ImportFileQuery;
  context: FileContext;
  /** Null for a workbook. */
  delimiter: Delimiter | null;
}>;

type ReadValue = { value: FetchedValue } | { faults: FileProblemOf[] };

/** One value of a file, or all that is wrong with it. */
export function readValue({ texts, kinds }: ValueCells, reading: Reading): ReadValue {
  const { about, context } = reading;
  const faults: FileProblemOf[] = [];
  const or = <T>(read: T | undefined, fallback: T, fault: FileProblemOf): T => {
    if (read === undefined) faults.push(fault);
    return read ?? fallback;
  };
  const word = (column: Column) => cellText(texts[column] ?? '').toLowerCase();
  const placeCode = or(
    texts.place === undefined ? about.placeCode : writtenPlace(texts.place, context.places),
    '',
    { code: 'file.place_unknown', column: 'place' },
  );
  const sex = or(texts.sex === undefined ? (about.sex ?? null) : SEX_OF[word('sex')], null, {
    code: 'file.sex_unknown',
    column: 'sex',
    fits: 'women, men',
  });
  const birth = or(
    texts.birth === undefined ? (about.birth ?? null) : BIRTH_OF[word('birth')],
    null,
    { code: 'file.birth_unknown', column: 'birth', fits: 'sweden, abroad' },
  );
  const period = periodAsKept(cellText(texts.period ?? ''));
  const form = periodFormOf(period);
  if (kinds.period !== undefined && CELL_FAULTS[kinds.period]) {
    faults.push({ code: CELL_FAULTS[kinds.period] ?? 'file.period_invalid', column: 'period' });
  } else if (form === null) {
    const fits = Object.values(PERIOD_EXAMPLES).join(', ');
    faults.push({ code: 'file.period_invalid', column: 'period', fits });
  }
  const amount = readAmount({ texts, kinds }, reading);
  if ('fault' in amount) faults.push(amount.fault);
  const note = longTextForm((texts.note ?? '').normalize('NFC'));
  if (!isLongText(note) || note.length > MAX_NOTE) {
    faults.push({ code: 'file.note_unsuitable', column: 'note', fits: String(MAX_NOTE) });
  }
  if (faults.length > 0 || 'fault' in amount) return { faults };
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
      ...amount,
      asWritten: cellText(texts.value ?? ''),
      note,
      isStated: amount.value === null,
      credit: about.source,
    },
  };
}

type Amount = { value: string | null; status: ObservationStatus } | { fault: FileProblemOf };

/** Signs with which agencies say that there is no figure. */
const MISSING = ['..', '...', '…', '.', 'saknas', 'uppgift saknas', 'n/a', 'na'];
const DASH = /^[-–—−]$/;

function readAmount({ texts, kinds }: ValueCells, { about, delimiter }: Reading): Amount {
  const refused = (code: ImportFileProblem, fits?: string): Amount => ({
    fault: { code, column: 'value', ...(fits === undefined ? {} : { fits }) },
  });
  const kind = kinds.value;
  const ofCell = kind === undefined ? undefined : CELL_FAULTS[kind];
  if (ofCell) return refused(ofCell);
  const written = cellText(texts.value ?? '');
  const said = cellText(texts.status ?? '').toLowerCase();
  const status = written === '' && said === '' ? 'missing' : STATUS_OF[said];
  if (status === undefined) {
    const fits = 'final, preliminary, missing';
    return { fault: { code: 'file.status_unknown', column: 'status', fits } };
  }
  const isMissing = MISSING.includes(written.toLowerCase());
  if (DASH.test(written) && status !== 'missing') {
    if (about.dash === undefined) return refused('file.dash');
    return about.dash === 'zero' ? { value: '0', status } : { value: null, status: 'missing' };
  }
  if (isMissing) return { value: null, status: 'missing' };
  if (status === 'missing') {
    return written === '' ? { value: null, status } : refused('file.value_invalid', '');
  }
  if (written.endsWith('%')) return refused('file.percent_sign');
  const value = kind === 'number' ? publishedDecimal(written) : null;
  if (value !== null) return { value, status };
  return readText(written, { about, delimiter }, status, refused);
}

/**
 * Where `,` separates cells, numbers have a decimal point; else a point or a comma. Spaces separate
 * thousands. What may be thousands or decimals is asked about.
 */
function readText(
  written: string,
  { about, delimiter }: Pick<Reading, 'about' | 'delimiter'>,
  status: ObservationStatus,
  refused: (code: ImportFileProblem, fits?: string) => Amount,
): Amount {
  const fits = delimiter === ',' ? '1234.5' : '1 234,5';
  if (written.length > MAX_NUMBER) return refused('file.value_invalid', fits);
  const decimalMark = about.decimalMark && MARKS[about.decimalMark];
  const read = readWrittenNumber(written, {
    unit: about.unit === 'sek' ? 'sek' : null,
    decimalMark,
  });
  if ('fault' in read && read.fault === 'thousands_mark') return refused('file.thousands_mark');
  const isOfOtherMark = delimiter === ',' && !decimalMark && written.includes(',');
  const value = 'value' in read && !isOfOtherMark ? publishedDecimal(read.value) : null;
  return value === null ? refused('file.value_invalid', fits) : { value, status };
}

const MARKS = { comma: ',', point: '.' } as const;

/** Cells of a workbook that hold something else than what is seen, or nothing. */
const CELL_FAULTS: Readonly<Partial<Record<CellKind, ImportFileProblem>>> = {
  percent: 'file.percent_sign',
  date: 'file.cell_date',
  boolean: 'file.cell_boolean',
  scaled: 'file.cell_scaled',
  hidden: 'file.cell_hidden',
  error: 'file.cell_error',
  no_value: 'file.no_formula_value',
};

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
  'båda könen': null,
  'kvinnor och män': null,
  'män och kvinnor': null,
  samtliga: null,
  'totalt, samtliga män och kvinnor': null,
};
const BIRTH_OF: Readonly<Record<string, Birth | null>> = {
  sweden: 'sweden',
  inrikes: 'sweden',
  'inrikes födda': 'sweden',
  'inrikes född': 'sweden',
  sverige: 'sweden',
  abroad: 'abroad',
  utrikes: 'abroad',
  'utrikes födda': 'abroad',
  'utrikes född': 'abroad',
  utomlands: 'abroad',
  '': null,
  all: null,
  alla: null,
  totalt: null,
  samtliga: null,
};
const STATUS_OF: Readonly<Record<string, ObservationStatus>> = {
  '': 'final',
  final: 'final',
  slutlig: 'final',
  slutligt: 'final',
  preliminary: 'preliminary',
  preliminär: 'preliminary',
  preliminärt: 'preliminary',
  prel: 'preliminary',
  'prel.': 'preliminary',
  p: 'preliminary',
  missing: 'missing',
  saknas: 'missing',
};

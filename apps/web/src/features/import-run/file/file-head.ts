import { CsvFault, delimiterOf, readCsv } from '@samhandling/csv';
import type { ImportFileMediaType } from '@samhandling/domain';

export const FILE_COLUMNS = ['period', 'value', 'place', 'sex', 'birth', 'status', 'note'] as const;
export type FileColumn = (typeof FILE_COLUMNS)[number];

/** The headings of a file, and a few of its rows to recognise it by. */
export type FileHead = { readonly columns: readonly string[]; readonly rows: readonly string[][] };

const SHOWN = 5;

/** The first rows of a CSV file, as the API reads them; none from where it can't be read. */
export function fileHead(text: string): FileHead {
  const rows: string[][] = [];
  try {
    for (const { cells } of readCsv(text, delimiterOf(text))) {
      rows.push(cells.map((cell) => cell.trim()));
      if (rows.length > SHOWN) break;
    }
  } catch (fault) {
    if (!(fault instanceof CsvFault)) throw fault;
  }
  const [columns = [], ...shown] = rows;
  return { columns: columns.filter((column) => column !== ''), rows: shown };
}

const WORDS: Readonly<Record<FileColumn, RegExp>> = {
  period: /^(år|period|year|tid|läsår|månad|kvartal|month|quarter)$/i,
  value: /^(värde|value|andel|antal|utfall)\b/i,
  place: /^(plats|kommun|region|län|place|municipality|område)/i,
  sex: /^(kön|sex|gender)$/i,
  birth: /^(födelseland|född|birth|country of birth|bakgrund)/i,
  status: /^(status|läge)$/i,
  note: /^(not|notering|kommentar|anmärkning|note|comment)$/i,
};

/** Which column most likely means what, by its heading; null where none does. */
export function guessColumns({ columns }: FileHead): Record<FileColumn, string | null> {
  const guess = (column: FileColumn) => columns.find((name) => WORDS[column].test(name)) ?? null;
  return {
    period: guess('period'),
    value: guess('value'),
    place: guess('place'),
    sex: guess('sex'),
    birth: guess('birth'),
    status: guess('status'),
    note: guess('note'),
  };
}

/**
 * What the bytes are, whatever the file is called. A workbook of Excel is a ZIP archive; null for what is
 * no text either, such as the workbooks of Excel before 2007.
 */
export function fileTypeOf(bytes: ArrayBuffer): ImportFileMediaType | null {
  const all = new Uint8Array(bytes);
  if (all[0] === 0x50 && all[1] === 0x4b) {
    return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  }
  return all.includes(0) ? null : 'text/csv';
}

/**
 * What the file says: UTF-8, or else as Excel writes CSV on a Swedish Windows. Only the bytes decide.
 */
export function fileText(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

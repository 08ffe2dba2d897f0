import { CsvFault, csvTextOf, delimiterOf, readCsv, type Delimiter } from '@samhandling/csv';
import type { SentFile } from '../../platform/http/body/sent-file.ts';
import { FileFault } from './file-fault.ts';
import { readWorkbook, type Sheet, type SheetRow } from './workbook.ts';

/** The most rows of a file, without those above the headings. */
export const MAX_ROWS = 20_000;
/** Titles and notes may stand above the headings. */
export const ROWS_ABOVE = 30;
const MAX_COLUMNS = 200;

/** The rows of a file as they are seen, whatever kind of file it is. */
export type Table = Sheet & Readonly<{ /** Null for a workbook. */ delimiter: Delimiter | null }>;

/** What the file is called, and which of its sheets is read. */
type Wanted = Readonly<{ name: string; sheet?: string }>;

/**
 * Reads the rows of a file, and a few more than there may be.
 * @throws FileFault where it can't be read
 */
export function readTable({ content, mediaType }: SentFile, { name, sheet }: Wanted): Table {
  refuseOldWorkbook(content, name);
  const most = MAX_ROWS + ROWS_ABOVE + 1;
  if (mediaType !== 'text/csv') {
    return { ...readWorkbook(content, most, sheet), delimiter: null };
  }
  const text = csvTextOf(content);
  if (text === null) throw new FileFault('file.not_csv');
  const delimiter = delimiterOf(text);
  return {
    name: null,
    names: [],
    rows: readText(text, delimiter, most),
    hiddenColumns: new Set(),
    delimiter,
  };
}

/** Workbooks before 2007, and those with a password, are another kind of archive. */
const OLD_ARCHIVE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const OLD_BOOK = Buffer.from('Workbook', 'utf16le');

/** Where the content does not say which, the name does: a workbook of today is in it only with a password. */
function refuseOldWorkbook(content: Buffer, name: string): void {
  if (!content.subarray(0, OLD_ARCHIVE.length).equals(OLD_ARCHIVE)) return;
  const isOfToday = /\.xls[xm]$/i.test(name) && !content.includes(OLD_BOOK);
  const isLocked = content.includes(ENCRYPTED) || isOfToday;
  throw new FileFault(isLocked ? 'file.locked' : 'file.old_workbook');
}

/** The first rows of CSV: enough to tell that there are too many. */
function readText(text: string, delimiter: Delimiter, most: number): SheetRow[] {
  const rows: SheetRow[] = [];
  try {
    for (const row of readCsv(text, delimiter)) {
      if (row.cells.length > MAX_COLUMNS) throw new FileFault('file.too_large', row.line);
      rows.push(row);
      if (rows.length === most) break;
    }
  } catch (fault) {
    throw fault instanceof CsvFault ? new FileFault('file.not_csv', fault.line) : fault;
  }
  return rows;
}

/** A cell as it is read: composed letters, spaces made single, nothing that cannot be seen. */
export function cellText(written: string): string {
  return written
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

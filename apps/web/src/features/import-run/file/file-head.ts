import type { ImportFileMediaType } from '@samhandling/domain';

export const FILE_COLUMNS = ['period', 'value', 'place', 'sex', 'birth', 'status', 'note'] as const;
export type FileColumn = (typeof FILE_COLUMNS)[number];

/** The headings of a file, and a few of its rows to recognise it by. */
export type FileHead = { readonly columns: readonly string[]; readonly rows: readonly string[][] };

const SHOWN = 5;

/** What parts the cells: whichever stands most often in the heading, as the API reads it. */
function delimiterOf(heading: string): string {
  const plain = heading.replace(/"[^"]*"/g, '');
  const count = (mark: string) => plain.split(mark).length;
  return [';', ',', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** The first lines of a CSV file. */
export function fileHead(text: string): FileHead {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, SHOWN + 1);
  const delimiter = delimiterOf(lines[0] ?? '');
  const [columns = [], ...rows] = lines.map((line) => cellsOf(line, delimiter));
  return { columns: columns.filter((column) => column !== ''), rows };
}

function cellsOf(line: string, delimiter: string): string[] {
  const cells = [''];
  let isQuoted = false;
  for (const letter of line) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === delimiter && !isQuoted) cells.push('');
    else cells[cells.length - 1] += letter;
  }
  return cells.map((cell) => cell.trim());
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

/** A workbook of Excel is a ZIP archive, whatever it is called and the computer takes it for. */
export function fileTypeOf(bytes: ArrayBuffer): ImportFileMediaType {
  const [first, second] = new Uint8Array(bytes);
  const isZip = first === 0x50 && second === 0x4b;
  return isZip ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv';
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

import type { ImportFilePreview } from '@samhandling/contract';
import type { ImportFileMediaType } from '@samhandling/domain';

export const FILE_COLUMNS = ['period', 'value', 'place', 'sex', 'birth', 'status', 'note'] as const;
export type FileColumn = (typeof FILE_COLUMNS)[number];

/** A column of a file: its heading, and its letters where it has none or shares it with another. */
export type HeadColumn = {
  readonly name: string;
  readonly letters: string;
  readonly place: number;
};

/** The headings of a file, and a few of its rows to recognise it by. */
export type FileHead = {
  readonly columns: readonly HeadColumn[];
  readonly rows: readonly (readonly string[])[];
};

const SHOWN = 5;

/** The headings in the row, and the rows below them. */
export function fileHead({ rows }: ImportFilePreview, headingRow: number | null): FileHead {
  const at = rows.findIndex(({ row }) => row === headingRow);
  const below = rows.slice(at + 1, at + 1 + SHOWN).map(({ cells }) => cells);
  const cells = rows[at]?.cells ?? [];
  const isAlone = (name: string) => cells.filter((other) => sameHeading(other, name)).length === 1;
  const width = Math.max(cells.length, ...below.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, place) => place).flatMap((place) => {
    const letters = lettersOf(place);
    const cell = cells[place] ?? '';
    if (cell !== '') return [{ name: isAlone(cell) ? cell : letters, letters, place }];
    const isUsed = below.some((row) => (row[place] ?? '') !== '');
    return isUsed ? [{ name: letters, letters, place }] : [];
  });
  return { columns, rows: below };
}

const sameHeading = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The letters of a column, as table calculators name it: 27 is `AB`. */
export function lettersOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : lettersOf(Math.floor(place / 26) - 1) + last;
}

const WORDS: Readonly<Record<FileColumn, RegExp>> = {
  period: /^(år|period|year|tid|läsår|månad|kvartal|month|quarter)$/i,
  value: /^(värde|value|andel|antal|utfall)(?![a-zåäö])/i,
  place: /^(plats|kommun|region|län|place|municipality|område)/i,
  sex: /^(kön|sex|gender)$/i,
  birth: /^(födelseland|född|birth|country of birth|bakgrund)/i,
  status: /^(status|läge)$/i,
  note: /^(not|notering|kommentar|anmärkning|note|comment)$/i,
};

/** Which column most likely means what, by its heading; null where none does. */
export function guessColumns({ columns }: FileHead): Record<FileColumn, string | null> {
  const guess = (column: FileColumn) =>
    columns.find(({ name }) => WORDS[column].test(name))?.name ?? null;
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

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * What the bytes are, whatever the file is called. A workbook of Excel is a ZIP archive, or an older archive
 * that the API says more about; null for what is no text either.
 */
export function fileTypeOf(bytes: ArrayBuffer): ImportFileMediaType | null {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0x50 && second === 0x4b) return WORKBOOK;
  if (first === 0xd0 && second === 0xcf) return WORKBOOK;
  return isText(new Uint8Array(bytes)) ? 'text/csv' : null;
}

/** Text has no empty bytes, but where it is UTF-16: then every other one. */
function isText(bytes: Uint8Array): boolean {
  if (!bytes.includes(0)) return true;
  const looked = bytes.subarray(0, 2000);
  const empty = [0, 1].map((place) => looked.filter((byte, at) => at % 2 === place && byte === 0));
  return empty.some(({ length }) => length === 0);
}

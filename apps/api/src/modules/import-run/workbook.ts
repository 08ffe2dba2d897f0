import type { CsvRow } from '@samhandling/csv';
import { posix } from 'node:path';
import { FileFault } from './file-fault.ts';
import { shownByStyle, type ShownAs } from './workbook-styles.ts';
import { attributeOf, decodeText, readTags, type XmlTag } from './workbook-xml.ts';
import { Zip } from './workbook-zip.ts';

const COLUMNS = 200;
/** The longest text that Excel allows in a cell. */
const CELL_CHARACTERS = 32_767;
/** A shared text counts once for each cell that uses it: so a small file can become large. */
const ALL_CHARACTERS = 10_000_000;

/** What a cell holds that is no text and no number as it is seen. */
export type CellKind = 'number' | 'boolean' | 'error' | 'no_value' | ShownAs;

/** A row of a sheet, with what its cells hold where that is no text. */
export type SheetRow = CsvRow &
  Readonly<{
    kinds?: readonly (CellKind | undefined)[];
    /** Nobody sees it: it is hidden, or a filter leaves it out. */
    isHidden?: boolean;
  }>;

export type Sheet = Readonly<{
  /** The sheet that was read, of those that are seen; null for a file of text. */
  name: string | null;
  /** Names of the sheets that are seen. */
  names: readonly string[];
  rows: readonly SheetRow[];
  /** Places of the columns that are hidden, from 0. */
  hiddenColumns: ReadonlySet<number>;
}>;

/**
 * A sheet of an Excel workbook: the one of the name, else the first that is seen. Its cells are texts, and
 * nothing is computed: of a formula stands what Excel last showed.
 * @param maxRows more rows than that are not read
 * @throws FileFault where it is no workbook, or too large
 */
export function readWorkbook(bytes: Buffer, maxRows: number, name?: string): Sheet {
  const zip = Zip.open(bytes);
  const seen = seenSheetsOf(zip);
  const chosen = name === undefined ? seen[0] : seen.find((sheet) => sheet.name === name);
  const xml = chosen && zip.text(chosen.path);
  if (!chosen || xml === undefined || xml === null) throw new FileFault('file.not_workbook');
  const texts = sharedTextsOf(zip.text('xl/sharedStrings.xml') ?? '');
  const shown = shownByStyle(zip.text('xl/styles.xml') ?? '');
  const { rows, hiddenColumns } = readSheet(xml, { texts, shown }, maxRows);
  return {
    name: chosen.name,
    names: seen.map((sheet) => sheet.name),
    rows: rows.filter(({ cells, kinds = [] }) =>
      cells.some((cell, at) => cell.trim() !== '' || kinds[at] !== undefined),
    ),
    hiddenColumns,
  };
}

function seenSheetsOf(zip: Zip): { name: string; path: string }[] {
  const book = zip.text('xl/workbook.xml');
  const links = zip.text('xl/_rels/workbook.xml.rels');
  if (book === null || links === null) throw new FileFault('file.not_workbook');
  const targets = new Map(
    tagsOf(links, 'Relationship').map((tag) => [
      attributeOf(tag, 'Id'),
      attributeOf(tag, 'Target'),
    ]),
  );
  return tagsOf(book, 'sheet').flatMap((tag, index) => {
    const target = targets.get(attributeOf(tag, '\\w+:id'));
    if (target === undefined || /hidden/i.test(attributeOf(tag, 'state') ?? '')) return [];
    return [
      {
        name: attributeOf(tag, 'name') ?? String(index + 1),
        path: target.startsWith('/') ? target.slice(1) : posix.join('xl', target),
      },
    ];
  });
}

function tagsOf(xml: string, name: string): XmlTag[] {
  return [...readTags(xml)].filter((tag) => tag.name === name && tag.kind !== 'close');
}

/** Texts that cells point at; what is read aloud over them is left out. */
function sharedTextsOf(xml: string): string[] {
  const texts: string[] = [];
  let text = '';
  let isPhonetic = false;
  for (const tag of readTags(xml)) {
    if (tag.name === 'si' && tag.kind !== 'close') text = '';
    if (tag.name === 'rPh') isPhonetic = tag.kind === 'open';
    if (tag.name === 't' && tag.kind === 'close' && !isPhonetic) text += decodeText(tag.text);
    if (tag.name === 'si' && tag.kind !== 'open') texts.push(text);
  }
  return texts;
}

type SheetLookups = Readonly<{ texts: readonly string[]; shown: ReadonlyMap<string, ShownAs> }>;

type ReadRow = {
  line: number;
  cells: string[];
  kinds: (CellKind | undefined)[];
  isHidden: boolean;
};

function readSheet(
  xml: string,
  looks: SheetLookups,
  maxRows: number,
): { rows: ReadRow[]; hiddenColumns: Set<number> } {
  const rows: ReadRow[] = [];
  const hiddenColumns = new Set<number>();
  let row = rowAt(0, false);
  let cell: XmlTag | undefined;
  let isFormula = false;
  let written = '';
  let characters = 0;
  for (const tag of readTags(xml)) {
    if (tag.name === 'col' && tag.kind !== 'close' && isHidden(tag)) {
      for (const column of columnsOf(tag)) hiddenColumns.add(column);
    } else if (tag.name === 'row' && tag.kind !== 'close') {
      row = rowAt(numberOf(tag) ?? row.line + 1, isHidden(tag));
      rows.push(row);
      if (rows.length > maxRows) break;
    } else if (tag.name === 'c' && tag.kind === 'open') {
      cell = tag;
      written = '';
      isFormula = false;
    } else if (tag.name === 'f') {
      isFormula = true;
    } else if ((tag.name === 'v' || tag.name === 't') && tag.kind === 'close') {
      written += decodeText(tag.text);
    } else if (tag.name === 'c' && tag.kind === 'close' && cell) {
      const column = columnOf(attributeOf(cell, 'r')) ?? row.cells.length;
      if (column >= COLUMNS) throw new FileFault('file.too_large', row.line);
      while (row.cells.length < column) row.cells.push('');
      const text = textOf(cell, written, looks);
      characters += text.length;
      if (text.length > CELL_CHARACTERS || characters > ALL_CHARACTERS) {
        throw new FileFault('file.too_large', row.line);
      }
      row.cells[column] = text;
      row.kinds[column] = kindOf(cell, { written, isFormula }, looks);
      cell = undefined;
    }
  }
  return { rows: sameWidth(rows), hiddenColumns };
}

const rowAt = (line: number, hidden: boolean): ReadRow => ({
  line,
  cells: [],
  kinds: [],
  isHidden: hidden,
});

const isHidden = (tag: XmlTag): boolean => /^(1|true)$/i.test(attributeOf(tag, 'hidden') ?? '');

/** The places of the columns that a `col` is about, from 0. */
function columnsOf(tag: XmlTag): number[] {
  const [from, to] = ['min', 'max'].map((name) => Number(attributeOf(tag, name) ?? 0));
  const last = Math.min(Number.isInteger(to) ? Number(to) : 0, COLUMNS);
  if (!Number.isInteger(from) || Number(from) < 1) return [];
  return Array.from(
    { length: Math.max(0, last - Number(from) + 1) },
    (_, at) => Number(from) - 1 + at,
  );
}

/** The number that a row says it has; undefined where that is none. */
function numberOf(row: XmlTag): number | undefined {
  const written = attributeOf(row, 'r') ?? '';
  return /^[1-9]\d{0,6}$/.test(written) ? Number(written) : undefined;
}

/** Cells at the end of a row that are empty are left out of a workbook. */
function sameWidth(rows: readonly ReadRow[]): ReadRow[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return rows.map((row) => ({
    ...row,
    cells: [...row.cells, ...Array<string>(width - row.cells.length).fill('')],
  }));
}

function textOf(cell: XmlTag, written: string, { texts }: SheetLookups): string {
  const type = attributeOf(cell, 't') ?? 'n';
  if (type === 's') return texts[Number(written)] ?? '';
  return type === 'n' && written !== '' ? plainNumber(written) : written;
}

function kindOf(
  cell: XmlTag,
  { written, isFormula }: { written: string; isFormula: boolean },
  { shown }: SheetLookups,
): CellKind | undefined {
  const type = attributeOf(cell, 't') ?? 'n';
  if (isFormula && written === '' && type !== 'str') return 'no_value';
  if (type === 'b') return 'boolean';
  if (type === 'e') return 'error';
  if (type === 'd') return 'date';
  if (type !== 'n' || written === '') return undefined;
  return shown.get(attributeOf(cell, 's') ?? '0') ?? 'number';
}

/** Excel writes very small and very large numbers with an exponent. */
function plainNumber(text: string): string {
  if (!/e/i.test(text)) return text;
  const number = Number(text);
  return Math.abs(number) < 1e15 ? number.toFixed(6) : text;
}

/** `B7` is 1; undefined where the cell does not say where it is. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

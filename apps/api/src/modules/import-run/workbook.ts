import type { CsvRow } from '@samhandling/csv';
import { posix } from 'node:path';
import { FileFault } from './file-fault.ts';
import { attributeOf, decodeText, readTags, type XmlTag } from './workbook-xml.ts';
import { Zip } from './workbook-zip.ts';

const COLUMNS = 200;
/** The longest text that Excel allows in a cell. */
const CELL_CHARACTERS = 32_767;
/** A shared text counts once for each cell that uses it: so a small file can become large. */
const ALL_CHARACTERS = 10_000_000;
/** Numbers of the formats that Excel has for percent by itself. */
const PERCENT_FORMATS = ['9', '10'];

/**
 * The rows of the first sheet of an Excel workbook, as texts. Nothing is computed: of a formula stands
 * what Excel last showed. A number that is shown in percent gets a `%`, since another number stands in
 * the cell than the one that people see.
 * @param maxRows more rows than that are not read
 * @throws FileFault where it is no workbook, or too large
 */
export function readWorkbook(bytes: Buffer, maxRows: number): CsvRow[] {
  const zip = Zip.open(bytes);
  const sheet = zip.text(firstSheetOf(zip));
  if (sheet === null) throw new FileFault('file.not_workbook');
  const texts = sharedTextsOf(zip.text('xl/sharedStrings.xml') ?? '');
  const percents = percentStylesOf(zip.text('xl/styles.xml') ?? '');
  return readSheet(sheet, { texts, percents }, maxRows).filter(({ cells }) =>
    cells.some((cell) => cell.trim() !== ''),
  );
}

function firstSheetOf(zip: Zip): string {
  const book = zip.text('xl/workbook.xml');
  const links = zip.text('xl/_rels/workbook.xml.rels');
  if (book === null || links === null) throw new FileFault('file.not_workbook');
  const [first] = tagsOf(book, 'sheet');
  const id = first && attributeOf(first, '\\w+:id');
  const link = tagsOf(links, 'Relationship').find((tag) => attributeOf(tag, 'Id') === id);
  const target = link && attributeOf(link, 'Target');
  if (target === undefined) throw new FileFault('file.not_workbook');
  return target.startsWith('/') ? target.slice(1) : posix.join('xl', target);
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

/** Numbers of the cell styles that show percent. */
function percentStylesOf(xml: string): Set<string> {
  const formats = new Set(PERCENT_FORMATS);
  const percents = new Set<string>();
  let style = -1;
  for (const tag of readTags(xml)) {
    if (tag.kind === 'close') {
      if (tag.name === 'cellXfs') style = -1;
      continue;
    }
    const format = attributeOf(tag, 'numFmtId') ?? '';
    if (tag.name === 'numFmt' && attributeOf(tag, 'formatCode')?.includes('%')) formats.add(format);
    if (tag.name === 'cellXfs') style = 0;
    if (tag.name !== 'xf' || style < 0) continue;
    if (formats.has(format)) percents.add(String(style));
    style += 1;
  }
  return percents;
}

type SheetLookups = Readonly<{ texts: readonly string[]; percents: ReadonlySet<string> }>;

function readSheet(xml: string, looks: SheetLookups, maxRows: number): CsvRow[] {
  const rows: CsvRow[] = [];
  let row: CsvRow = { line: 0, cells: [] };
  let cell: XmlTag | undefined;
  let written = '';
  let characters = 0;
  for (const tag of readTags(xml)) {
    if (tag.name === 'row' && tag.kind !== 'close') {
      row = { line: numberOf(tag) ?? row.line + 1, cells: [] };
      rows.push(row);
      if (rows.length > maxRows) break;
    } else if (tag.name === 'c' && tag.kind === 'open') {
      cell = tag;
      written = '';
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
      cell = undefined;
    }
  }
  return sameWidth(rows);
}

/** The number that a row says it has; undefined where that is none. */
function numberOf(row: XmlTag): number | undefined {
  const written = attributeOf(row, 'r') ?? '';
  return /^[1-9]\d{0,6}$/.test(written) ? Number(written) : undefined;
}

/** Cells at the end of a row that are empty are left out of a workbook. */
function sameWidth(rows: readonly CsvRow[]): CsvRow[] {
  const width = Math.max(0, ...rows.slice(0, 1).map(({ cells }) => cells.length));
  return rows.map(({ line, cells }) => ({
    line,
    cells: [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')],
  }));
}

function textOf(cell: XmlTag, written: string, { texts, percents }: SheetLookups): string {
  const type = attributeOf(cell, 't') ?? 'n';
  if (type === 's') return texts[Number(written)] ?? '';
  if (type !== 'n' || written === '') return written;
  const isPercent = percents.has(attributeOf(cell, 's') ?? '0');
  return plainNumber(written) + (isPercent ? '%' : '');
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

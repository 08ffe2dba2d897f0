import { BYTE_ORDER_MARK, type Delimiter } from './dialect.ts';
import { unguardFormulas } from './formula-guard.ts';

/** A row of a file, with the number of the line that it begins on, from 1. */
export type CsvRow = { line: number; cells: string[] };

/** The text is no CSV, from this line on. */
export class CsvFault extends Error {
  override readonly name = 'CsvFault';
  readonly line: number;

  constructor(line: number) {
    super(`no CSV from line ${line}`);
    this.line = line;
  }
}

const MARKS: readonly Delimiter[] = [';', ',', '\t'];
/** So many rows tell what separates the cells. */
const ROWS_LOOKED_AT = 50;
/** The line with which Excel is told what separates the cells. */
const SEPARATOR_LINE = /^\ufeff?sep=([;,\t])[;,\t]*(?:\r\n|\n|\r|$)/i;

/**
 * What separates the cells: what the first line says (`sep=;`), else whichever parts most rows into the same
 * number of cells. A heading with many commas does not decide it, nor decimal commas.
 */
export function delimiterOf(text: string): Delimiter {
  const said = SEPARATOR_LINE.exec(text)?.[1];
  if (said !== undefined) return said as Delimiter;
  const scores = MARKS.map((mark) => [mark, evenRows(text, mark)] as const);
  return scores.reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

/** How many of the first rows have as many cells as most of them; none where most have one cell. */
function evenRows(text: string, delimiter: Delimiter): number {
  const counts = new Map<number, number>();
  let rows = 0;
  try {
    for (const { cells } of readCsv(text, delimiter)) {
      counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
      rows += 1;
      if (rows === ROWS_LOOKED_AT) break;
    }
  } catch (fault) {
    if (!(fault instanceof CsvFault)) throw fault;
  }
  counts.delete(1);
  return Math.max(0, ...counts.values());
}

/**
 * Reads CSV as RFC 4180 has it, with the delimiter, row by row; rows without anything in them are left
 * out, and a first line that says what separates the cells. Nothing in it is ever computed: a formula is a text, without the apostrophe that `writeCsv` puts
 * before it.
 * @throws CsvFault where a quote is not closed, or something stands after one that is
 */
export function* readCsv(text: string, delimiter: Delimiter): Generator<CsvRow, void, undefined> {
  const said = SEPARATOR_LINE.exec(text)?.[0];
  const withoutMark = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const content = said === undefined ? withoutMark : text.slice(said.length);
  let line = said === undefined ? 1 : 2;
  let row: CsvRow = { line, cells: [] };
  for (let at = 0; at <= content.length;) {
    const { cell, end } = readCell(content, at, delimiter, line);
    row.cells.push(unguardFormulas(cell));
    line += lineBreaksIn(content.slice(at, end));
    const isRowOver = content[end] !== delimiter;
    at = end + (content.startsWith('\r\n', end) ? 2 : 1);
    if (!isRowOver) continue;
    if (row.cells.some((each) => each.trim() !== '')) yield row;
    line += 1;
    row = { line, cells: [] };
  }
}

function readCell(
  text: string,
  start: number,
  delimiter: Delimiter,
  line: number,
): { cell: string; end: number } {
  const isEnd = (mark: string | undefined) =>
    mark === undefined || mark === delimiter || mark === '\n' || mark === '\r';
  let at = start;
  if (text[at] !== '"') {
    while (!isEnd(text[at])) at += 1;
    return { cell: text.slice(start, at), end: at };
  }
  for (at += 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at += 1;
    else if (isEnd(text[at + 1])) {
      return { cell: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 };
    } else break;
  }
  throw new CsvFault(line);
}

const lineBreaksIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

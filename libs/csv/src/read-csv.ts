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

/** What separates the cells: whichever stands most often in the first line, outside quotes. */
export function delimiterOf(text: string): Delimiter {
  const first = text.replace(/"[^"]*"/g, '').split(/\r\n|\n|\r/, 1)[0] ?? '';
  const count = (mark: Delimiter) => first.split(mark).length;
  const marks: Delimiter[] = [';', ',', '\t'];
  return marks.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/**
 * Reads CSV as RFC 4180 has it, with the delimiter, row by row; rows without anything in them are left
 * out. Nothing in it is ever computed: a formula is a text, without the apostrophe that `writeCsv` puts
 * before it.
 * @throws CsvFault where a quote is not closed, or something stands after one that is
 */
export function* readCsv(text: string, delimiter: Delimiter): Generator<CsvRow, void, undefined> {
  const content = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  let line = 1;
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

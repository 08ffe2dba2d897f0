import { CALLERS, type CallerName } from './callers.ts';

export type TableRow = Readonly<{
  /** The columns before the callers. */
  keys: readonly [string, string];
  cells: Readonly<Record<CallerName, string>>;
}>;

/** Reads a declaration: the first line names the callers, each other one has a cell for all of them. */
export function parseTable(text: string, isCell: (cell: string) => boolean): TableRow[] {
  const [header = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  if (header.trim() !== CALLERS.join(' ')) throw new Error(`The columns are not: ${CALLERS}`);
  const rows = lines.map((line) => parseLine(line, isCell));
  const names = rows.map(({ keys }) => keys.join(' '));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`Declared twice: ${twice}`);
  return rows;
}

function parseLine(line: string, isCell: (cell: string) => boolean): TableRow {
  const words = line.trim().split(/\s+/);
  // An operation is two words, its method and its path.
  const first = /^[A-Z]+$/.test(words[0] ?? '') ? words.splice(0, 2).join(' ') : words.shift();
  const [second = '', ...cells] = words;
  if (cells.length !== CALLERS.length || !cells.every(isCell)) {
    throw new Error(`Not one good cell for each of ${CALLERS.length} callers: ${line}`);
  }
  return {
    keys: [first ?? '', second],
    cells: Object.fromEntries(
      CALLERS.map((caller, index) => [caller, String(cells[index])]),
    ) as Record<CallerName, string>,
  };
}

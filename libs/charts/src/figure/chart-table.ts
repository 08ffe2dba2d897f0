export type Cell = string | number | null;

export interface ChartColumn {
  key: string;
  label: string;
  /** Figures stand to the end of their column. */
  isNumber?: boolean;
}

export interface ChartRow {
  key: string;
  cells: readonly Cell[];
  href?: string;
}

/** What every chart shows, as a table: the picture, the table and the file are the same data. */
export interface ChartTable {
  columns: readonly ChartColumn[];
  rows: readonly ChartRow[];
}

const NEWLINE = '\r\n';
const BYTE_ORDER_MARK = '\ufeff';

/** A cell that a spreadsheet would run as a formula is written so that it stays text. */
function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** For Excel in Swedish: byte order mark, semicolons, decimal comma. */
export function chartCsv(table: ChartTable): string {
  const lines = [
    table.columns.map((column) => column.label),
    ...table.rows.map((row) => row.cells),
  ];
  return BYTE_ORDER_MARK + lines.map((line) => line.map(field).join(';')).join(NEWLINE) + NEWLINE;
}

export const csvAddress = (table: ChartTable): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(chartCsv(table))}`;

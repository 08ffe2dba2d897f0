import { EXCEL_SV, writeCsv } from '@samhandling/csv';

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
  /** The language of what rows are called, where it is not that of the page. */
  rowsLang?: string | undefined;
}

/** The table as a file for Excel in Swedish. */
export const chartCsv = ({ columns, rows }: ChartTable): string =>
  writeCsv([columns.map(({ label }) => label), ...rows.map(({ cells }) => cells)], EXCEL_SV);

/**
 * The file as an address. Only what would end or change an address, or be dropped from it, is encoded: letters
 * stand as they are, so that a page with many charts stays small.
 */
export const csvAddress = (table: ChartTable): string =>
  `data:text/csv;charset=utf-8,${chartCsv(table).replace(/[%#\s]/g, encodeURIComponent)}`;

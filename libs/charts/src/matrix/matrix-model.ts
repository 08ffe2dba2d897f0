import type { TileState } from '@samhandling/ui';

export interface MatrixCell {
  /** How many initiatives. */
  value: number;
  /** The list behind the figure; left out where no list answers to it. */
  href?: string | undefined;
}

/** Figures by column, in their order, and of all columns together. */
export interface MatrixFigures {
  cells: readonly MatrixCell[];
  total: MatrixCell;
}

export interface MatrixColumn {
  key: string;
  /** Short, as it stands above the column. */
  label: string;
  /** What a short label stands for. */
  title?: string | undefined;
}

export interface MatrixRow extends MatrixFigures {
  code: string;
  label: string;
  href: string;
  tile: TileState;
  /** The state in words: "Ingen ansvarar, pågår". */
  stateLabel: string;
}

export interface MatrixSection extends MatrixFigures {
  id: string;
  name: string;
  rows: readonly MatrixRow[];
}

export interface MatrixArea extends MatrixFigures {
  id: string;
  position: number;
  name: string;
  sections: readonly MatrixSection[];
}

export interface MatrixLabels {
  /** Head of the first column: "Avsnitt och åtgärd". */
  action: string;
  total: string;
  foldAll: string;
  unfoldAll: string;
  keyboardHint?: string;
}

/** Where a cell stands, as the arrow keys know it. */
export const stopOf = (row: string, column: string): string => `${row}/${column}`;

export const TOTAL = 'total';

/** The head of a row or a column, by which its figures are named. */
export const headId = (key: string): string => `m-${key}`;

/** A figure, by its place. */
export const figureId = (stop: string): string => `f-${stop}`;

/** The places of a row that hold a figure, and so a link. */
export function stopsOf(
  row: string,
  { cells, total }: MatrixFigures,
  columns: readonly MatrixColumn[],
): string[] {
  const filled = columns.flatMap(({ key }, index) =>
    cells[index]?.href && cells[index].value > 0 ? [stopOf(row, key)] : [],
  );
  return total.href && total.value > 0 ? [...filled, stopOf(row, TOTAL)] : filled;
}

/** The areas with short names for rows: codes of sections are long, and each figure names its row three times. */
export const withShortIds = (areas: readonly MatrixArea[]): MatrixArea[] =>
  areas.map((area) => ({
    ...area,
    id: `a${area.position}`,
    sections: area.sections.map((section, index) => ({
      ...section,
      id: `a${area.position}.${index + 1}`,
    })),
  }));

import { Link } from '@samhandling/ui';
import type { ReactNode } from 'react';
import {
  figureId,
  headId,
  stopOf,
  TOTAL,
  type MatrixCell,
  type MatrixColumn,
  type MatrixFigures,
  type MatrixLabels,
} from './matrix-model.ts';
import squares from '../scale/square-size.module.css';
import styles from './coverage-matrix.module.css';

/** What all rows of a matrix share. */
export interface MatrixContext {
  /** The language of what rows and columns are called, where it is not that of the page. */
  namesLang?: string | undefined;
  columns: readonly MatrixColumn[];
  labels: MatrixLabels;
  /** The column that a phone shows beside the total. */
  chosen: string | undefined;
  /** The largest figure of a section in one column: its square is whole. */
  most: number;
  tabIndexOf: (stop: string) => 0 | -1 | undefined;
}

interface MatrixCellsProps {
  /** The row: a code of an action, a section or an area. */
  id: string;
  figures: MatrixFigures;
  context: MatrixContext;
}

/** The figures of a row, each a link to the list behind it. */
export function MatrixCells({ id, figures, context }: MatrixCellsProps): ReactNode {
  const { columns, labels, chosen } = context;
  const all = [...columns, { key: TOTAL, label: labels.total, title: undefined }];
  return all.map((column, index) => {
    const isTotal = column.key === TOTAL;
    const cell = isTotal ? figures.total : figures.cells[index];
    const isOnPhone = isTotal || column.key === chosen;
    return (
      <td
        key={column.key}
        role="cell"
        className={styles.cell}
        data-chosen={isOnPhone ? '' : undefined}
        data-total={isTotal ? '' : undefined}
      >
        <Figure cell={cell ?? { value: 0 }} row={id} column={column.key} context={context}>
          {/* On a phone no head stands above it. */}
          {isOnPhone ? (
            <span aria-hidden="true" className={styles.cardLabel}>
              {`${column.label} `}
            </span>
          ) : null}
        </Figure>
      </td>
    );
  });
}

interface FigureProps {
  cell: MatrixCell;
  row: string;
  column: string;
  context: MatrixContext;
  /** Stands before the figure. */
  children: ReactNode;
}

/** Named by the heads of its row and column: there are hundreds, and a sentence in each is most of the page. */
function Figure({ cell, row, column, context, children }: FigureProps): ReactNode {
  const { value, href } = cell;
  if (value === 0) {
    return <span className={styles.none}>{children}0</span>;
  }
  const stop = stopOf(row, column);
  const id = figureId(stop);
  const shown = {
    className: `${styles.figure} ${squares.square}`,
    'data-size': column === TOTAL ? undefined : sizeOf(value, context.most),
  };
  return href === undefined ? (
    <span {...shown}>
      {children}
      {value}
    </span>
  ) : (
    <Link
      href={href}
      {...shown}
      id={id}
      aria-labelledby={`${headId(row)} ${headId(column)} ${id}`}
      tabIndex={context.tabIndexOf(stop)}
      data-stop={stop}
    >
      {children}
      {value}
    </Link>
  );
}

const LEAST_SIDE = 3;
const MOST_SIDE = 12;

/** The side of the square beside a figure, whose area is the figure: in sixteenths of a rem. */
const sizeOf = (value: number, most: number): number =>
  Math.round(Math.max(LEAST_SIDE, MOST_SIDE * Math.sqrt(Math.min(1, value / most))));

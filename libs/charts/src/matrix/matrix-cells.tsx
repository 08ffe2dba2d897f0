import { Link } from '@samhandling/ui';
import type { ReactNode } from 'react';
import {
  stopOf,
  TOTAL,
  type MatrixCell,
  type MatrixColumn,
  type MatrixFigures,
  type MatrixLabels,
} from './matrix-model.ts';
import styles from './coverage-matrix.module.css';

/** What all rows of a matrix share. */
export interface MatrixContext {
  columns: readonly MatrixColumn[];
  labels: MatrixLabels;
  /** The column that a phone shows beside the total. */
  chosen: string | undefined;
  /** The largest figure of a section in one column: its square is whole. */
  most: number;
  tabIndexOf: (stop: string) => 0 | -1 | undefined;
}

interface MatrixCellsProps {
  /** Its place for the arrow keys: a code of an action, a section or an area. */
  id: string;
  /** The row in words: "L07". */
  name: string;
  figures: MatrixFigures;
  context: MatrixContext;
}

/** The figures of a row, each a link to the list behind it. */
export function MatrixCells({ id, name, figures, context }: MatrixCellsProps): ReactNode {
  const { columns, labels, chosen } = context;
  const all = [...columns, { key: TOTAL, label: labels.total, title: undefined }];
  return all.map((column, index) => {
    const isTotal = column.key === TOTAL;
    const cell = isTotal ? figures.total : figures.cells[index];
    return (
      <td
        key={column.key}
        role="cell"
        className={styles.cell}
        data-chosen={isTotal || column.key === chosen ? '' : undefined}
        data-total={isTotal ? '' : undefined}
      >
        <Figure
          cell={cell ?? { value: 0 }}
          column={column}
          name={name}
          stop={stopOf(id, column.key)}
          context={context}
        />
      </td>
    );
  });
}

interface FigureProps {
  cell: MatrixCell;
  column: MatrixColumn;
  name: string;
  stop: string;
  context: MatrixContext;
}

function Figure({ cell, column, name, stop, context }: FigureProps): ReactNode {
  const { value, href } = cell;
  const label = (
    <span aria-hidden="true" className={styles.cardLabel}>
      {column.label}{' '}
    </span>
  );
  if (value === 0) {
    return (
      <span className={styles.none}>
        {label}
        <span className={styles.hidden}>0</span>
      </span>
    );
  }
  const figure = (
    <>
      <span className={styles.hidden}>
        {context.labels.cell(name, column.title ?? column.label, value)}
      </span>
      {column.key === TOTAL ? null : <Amount value={value} most={context.most} />}
      {label}
      <span aria-hidden="true">{value}</span>
    </>
  );
  return href === undefined ? (
    <span className={styles.figure}>{figure}</span>
  ) : (
    <Link
      href={href}
      className={styles.figure}
      tabIndex={context.tabIndexOf(stop)}
      data-stop={stop}
    >
      {figure}
    </Link>
  );
}

const LEAST_SIDE = 3;
const MOST_SIDE = 12;

/** A square whose area is the figure, beside the largest of a section: to be seen before the figure is read. */
function Amount({ value, most }: { value: number; most: number }): ReactNode {
  const side = Math.max(LEAST_SIDE, MOST_SIDE * Math.sqrt(Math.min(1, value / most)));
  const start = (MOST_SIDE - side) / 2;
  return (
    <svg viewBox="0 0 12 12" className={styles.amount} aria-hidden="true" focusable="false">
      <rect x={start} y={start} width={side} height={side} fill="currentColor" />
    </svg>
  );
}

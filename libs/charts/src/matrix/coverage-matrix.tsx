import {
  areaPosition,
  AreaSign,
  Icon,
  Link,
  TileGlyph,
  useRovingLinks,
  type TileState,
} from '@samhandling/ui';
import { useState, type ReactNode } from 'react';
import styles from './coverage-matrix.module.css';

export interface MatrixCell {
  /** How many initiatives. */
  value: number;
  /** The list behind the figure; left out where no list answers to it. */
  href?: string;
}

export interface MatrixRow {
  code: string;
  label: string;
  href: string;
  tile: TileState;
  /** The state in words: "Ingen ansvarar, pågår". */
  stateLabel: string;
  /** One for each column, in its order. */
  cells: readonly MatrixCell[];
  total: MatrixCell;
}

export interface MatrixArea {
  id: string;
  position: number;
  name: string;
  rows: readonly MatrixRow[];
  cells: readonly MatrixCell[];
  total: MatrixCell;
}

export interface CoverageMatrixProps {
  caption: string;
  columns: readonly { key: string; label: string }[];
  areas: readonly MatrixArea[];
  totals: { cells: readonly MatrixCell[]; total: MatrixCell };
  labels: {
    /** Head of the first column: "Åtgärd". */
    action: string;
    total: string;
    /** "Fäll ihop Livsmiljöer", "Fäll ut Livsmiljöer". */
    fold: (areaName: string) => string;
    unfold: (areaName: string) => string;
    /** A cell in words: "L07, Kiruna: 2 initiativ". */
    cell: (row: string, column: string, value: number) => string;
    keyboardHint?: string;
  };
}

const keyOf = (row: string, column: string): string => `${row}/${column}`;

/** Action by municipality, kind of actor or status: every figure opens the list behind it. */
export function CoverageMatrix(props: CoverageMatrixProps): ReactNode {
  const { caption, columns, areas, totals, labels } = props;
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setFolded((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const open = areas.filter((area) => !folded.has(area.id));
  const keys = open.flatMap((area) => area.rows.flatMap((row) => rowKeys(row, columns)));
  const { handlers, tabIndexOf } = useRovingLinks(keys);
  const shared = { columns, labels, tabIndexOf };

  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0} {...handlers}>
      <table role="table" className={styles.table}>
        <caption className={styles.caption}>
          {caption}
          {labels.keyboardHint ? <span className={styles.hint}>{labels.keyboardHint}</span> : null}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className={styles.corner}>
              {labels.action}
            </th>
            {columns.map((column) => (
              <th key={column.key} role="columnheader" scope="col">
                <span className={styles.columnLabel}>{column.label}</span>
              </th>
            ))}
            <th role="columnheader" scope="col">
              <span className={styles.columnLabel}>{labels.total}</span>
            </th>
          </tr>
        </thead>
        {areas.map((area) => {
          const isFolded = folded.has(area.id);
          return (
            <tbody key={area.id} role="rowgroup" data-area={areaPosition(area.position)}>
              <tr role="row" className={styles.areaRow}>
                <th role="rowheader" scope="rowgroup">
                  <button
                    type="button"
                    aria-expanded={!isFolded}
                    aria-label={isFolded ? labels.unfold(area.name) : labels.fold(area.name)}
                    className={styles.fold}
                    onClick={() => toggle(area.id)}
                  >
                    <Icon name="chevron" />
                    <AreaSign position={area.position} size="small" />
                    <span>{area.name}</span>
                  </button>
                </th>
                <Cells row={area} name={area.name} {...shared} tabIndexOf={undefined} />
              </tr>
              {isFolded
                ? null
                : area.rows.map((row) => (
                    <tr key={row.code} role="row" className={styles.actionRow}>
                      <th role="rowheader" scope="row">
                        <span className={styles.action}>
                          <TileGlyph state={row.tile} className={styles.tile} />
                          <span className={styles.code}>{row.code.toUpperCase()}</span>
                          <Link href={row.href} className={styles.actionLink}>
                            {row.label}
                          </Link>
                          <span className={styles.hidden}>{row.stateLabel}</span>
                        </span>
                      </th>
                      <Cells row={row} name={row.code.toUpperCase()} code={row.code} {...shared} />
                    </tr>
                  ))}
            </tbody>
          );
        })}
        <tfoot role="rowgroup">
          <tr role="row" className={styles.totals}>
            <th role="rowheader" scope="row">
              {labels.total}
            </th>
            <Cells row={totals} name={labels.total} {...shared} tabIndexOf={undefined} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function rowKeys(row: MatrixRow, columns: CoverageMatrixProps['columns']): string[] {
  const keys = columns.flatMap((column, index) =>
    (row.cells[index]?.value ?? 0) > 0 ? [keyOf(row.code, column.key)] : [],
  );
  return row.total.value > 0 ? [...keys, keyOf(row.code, 'total')] : keys;
}

interface CellsProps {
  row: { cells: readonly MatrixCell[]; total: MatrixCell };
  name: string;
  code?: string;
  columns: CoverageMatrixProps['columns'];
  labels: CoverageMatrixProps['labels'];
  tabIndexOf: ((key: string) => 0 | -1 | undefined) | undefined;
}

function Cells({ row, name, code, columns, labels, tabIndexOf }: CellsProps): ReactNode {
  const all = [...columns, { key: 'total', label: labels.total }];
  return all.map((column, index) => {
    const isTotal = index === columns.length;
    const cell = isTotal ? row.total : row.cells[index];
    const value = cell?.value ?? 0;
    const key = keyOf(code ?? '', column.key);
    return (
      <td
        key={column.key}
        role="cell"
        className={styles.cell}
        data-empty={value === 0 ? '' : undefined}
        data-total={isTotal ? '' : undefined}
      >
        {cell && value > 0 ? (
          <FigureFrame
            href={cell.href}
            tabIndex={tabIndexOf?.(key)}
            stop={tabIndexOf ? key : undefined}
          >
            <span className={styles.hidden}>{labels.cell(name, column.label, value)}</span>
            {isTotal ? null : <Amount value={value} />}
            <span aria-hidden="true" className={styles.cardLabel}>
              {column.label}
            </span>
            <span aria-hidden="true">{value}</span>
          </FigureFrame>
        ) : (
          <span className={styles.none}>
            <span className={styles.hidden}>0</span>
          </span>
        )}
      </td>
    );
  });
}

interface FigureFrameProps {
  href: string | undefined;
  tabIndex: 0 | -1 | undefined;
  stop: string | undefined;
  children: ReactNode;
}

function FigureFrame({ href, tabIndex, stop, children }: FigureFrameProps): ReactNode {
  return href === undefined ? (
    <span className={styles.figure}>{children}</span>
  ) : (
    <Link href={href} className={styles.figure} tabIndex={tabIndex} data-stop={stop}>
      {children}
    </Link>
  );
}

/** One, two, three and more as growing squares: to be seen before the figure is read. */
function Amount({ value }: { value: number }): ReactNode {
  const side = value === 1 ? 5 : value === 2 ? 8 : value < 6 ? 11 : 14;
  const start = (14 - side) / 2;
  return (
    <svg viewBox="0 0 14 14" className={styles.amount} aria-hidden="true" focusable="false">
      <rect x={start} y={start} width={side} height={side} fill="currentColor" />
    </svg>
  );
}

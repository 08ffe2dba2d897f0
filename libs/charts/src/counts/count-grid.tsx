import { areaPosition, AreaSign, Link, useRovingLinks } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { CountBar } from './count-bar.tsx';
import { useChartLabels } from '../figure/chart-labels.tsx';
import squares from '../scale/square-size.module.css';
import styles from './count-grid.module.css';

export interface GridCell {
  initiatives: number;
  href: string;
}

export interface GridColumn {
  key: string;
  /** "E1". */
  short: string;
  /** "L-E1 En livskraftig region". */
  label: string;
  href?: string;
}

export interface GridColumnGroup {
  key: string;
  label: string;
  /** 1–4: hue of the priority area; none for what is missing and for the sums. */
  area?: number;
  columns: readonly GridColumn[];
}

export interface GridRow {
  key: string;
  label: string;
  href: string;
  /** By key of the column; those that are missing are nought. */
  cells: Readonly<Record<string, GridCell>>;
  observed: number;
}

export interface GridRowGroup {
  key: string;
  label: string;
  area: number;
  /** Sums of its rows. */
  cells: Readonly<Record<string, GridCell>>;
  rows: readonly GridRow[];
}

export interface CountGridProps {
  caption: string;
  /** Head of the first column: "Avsnitt, efter huvudåtgärd". */
  rowHead: string;
  columnGroups: readonly GridColumnGroup[];
  /** The column that has the sum of each row; on a phone the only one. */
  totalKey: string;
  rowGroups: readonly GridRowGroup[];
  totals: { label: string; cells: Readonly<Record<string, GridCell>> };
  /** The language of what rows and columns are called, where it is not that of the page. */
  namesLang?: string | undefined;
}

const stopOf = (row: string, column: string): string => `${row}/${column}`;
/** The side of the square of the most initiatives, in sixteenths of a rem; its area is what counts. */
const WIDEST = 14;
const SUMS = 'sum';

/** A head of a row or a column, and a figure, by which figures are named: there are hundreds. */
const headId = (key: string): string => `g-${key}`;
const figureId = (stop: string): string => `n-${stop}`;

/** Rows with short names: codes of sections are long, and each figure names its row three times. */
const withShortKeys = (groups: readonly GridRowGroup[]): GridRowGroup[] =>
  groups.map((group, index) => ({
    ...group,
    key: `r${index + 1}`,
    rows: group.rows.map((row, place) => ({ ...row, key: `r${index + 1}.${place + 1}` })),
  }));

/**
 * What two things have in common, as squares and numbers: a table to look up in. On a phone each row has its
 * sum as a bar.
 */
export function CountGrid(props: CountGridProps): ReactNode {
  const { caption, rowHead, columnGroups, totalKey, totals, namesLang } = props;
  const rowGroups = withShortKeys(props.rowGroups);
  const { formatNumber } = useChartLabels();
  const columns = columnGroups.flatMap((group) =>
    group.columns.map((column) => ({ ...column, area: group.area })),
  );
  const plain = columns.filter(({ area }) => area !== undefined).map(({ key }) => key);
  const rows = rowGroups.flatMap((group) => group.rows);
  const most = Math.max(
    1,
    ...rows.flatMap(({ cells }) => plain.map((key) => cells[key]?.initiatives ?? 0)),
  );
  const mostOfRow = Math.max(1, ...rows.map(({ cells }) => cells[totalKey]?.initiatives ?? 0));
  const cellStops = (row: string, cells: GridRow['cells']) =>
    columns.filter(({ key }) => cells[key]).map(({ key }) => stopOf(row, key));
  const stops = [
    ...columns.filter(({ href }) => href).map(({ key }) => stopOf('', key)),
    ...rowGroups.flatMap((group) => [
      ...cellStops(group.key, group.cells),
      ...group.rows.flatMap((row) => [stopOf(row.key, ''), ...cellStops(row.key, row.cells)]),
    ]),
    ...cellStops(SUMS, totals.cells),
  ];
  const { handlers, tabIndexOf } = useRovingLinks(stops);
  const stop = (row: string, column: string) => ({
    'data-stop': stopOf(row, column),
    tabIndex: tabIndexOf(stopOf(row, column)),
  });
  const cellsOf = (
    row: string,
    cells: GridRow['cells'],
    options: { area?: number; hasSquares?: boolean; observed?: number },
  ) =>
    columns.map((column) => {
      const cell = cells[column.key];
      const isTotal = column.key === totalKey;
      return (
        <td
          key={column.key}
          role="cell"
          className={styles.cell}
          data-area={areaOf(column.area)}
          data-own={column.area !== undefined && column.area === options.area ? '' : undefined}
          data-missing={column.area === undefined && !isTotal ? '' : undefined}
          data-total={isTotal ? '' : undefined}
        >
          {cell && cell.initiatives > 0 ? (
            <Link
              href={cell.href}
              {...stop(row, column.key)}
              id={figureId(stopOf(row, column.key))}
              aria-labelledby={`${headId(row)} ${headId(column.key)} ${figureId(stopOf(row, column.key))}`}
              className={`${styles.figure} ${squares.square}`}
              data-size={
                options.hasSquares && column.area !== undefined
                  ? sizeOf(cell.initiatives / most)
                  : undefined
              }
            >
              {isTotal && options.observed !== undefined ? (
                <>
                  <span className={styles.number}>{formatNumber(cell.initiatives)}</span>
                  <span className={styles.bar}>
                    <CountBar
                      initiatives={cell.initiatives}
                      observed={options.observed}
                      most={mostOfRow}
                    />
                  </span>
                </>
              ) : (
                formatNumber(cell.initiatives)
              )}
            </Link>
          ) : (
            <span className={styles.none}>0</span>
          )}
        </td>
      );
    });

  return (
    <div className={styles.grid} {...handlers}>
      <table role="table" className={styles.table}>
        <caption className={styles.hidden}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" rowSpan={2} className={styles.rowHead}>
              {rowHead}
            </th>
            {columnGroups.map((group) => (
              <th
                key={group.key}
                role="columnheader"
                scope="colgroup"
                colSpan={group.columns.length}
                data-area={areaOf(group.area)}
                className={styles.groupHead}
              >
                {group.area === undefined ? null : <AreaSign position={group.area} size="small" />}
                <span className={styles.hidden} lang={namesLang}>
                  {group.label}
                </span>
              </th>
            ))}
          </tr>
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                id={headId(column.key)}
                data-area={areaOf(column.area)}
                className={styles.columnHead}
              >
                {column.href ? (
                  <Link
                    href={column.href}
                    title={column.label}
                    lang={namesLang}
                    {...stop('', column.key)}
                  >
                    <span aria-hidden="true">{column.short}</span>
                    <span className={styles.hidden}>{column.label}</span>
                  </Link>
                ) : (
                  column.short
                )}
              </th>
            ))}
          </tr>
        </thead>
        {rowGroups.map((group) => (
          <tbody key={group.key} role="rowgroup" data-area={areaPosition(group.area)}>
            <tr role="row" className={styles.groupRow}>
              <th role="rowheader" scope="rowgroup">
                <span id={headId(group.key)} className={styles.groupName} lang={namesLang}>
                  <AreaSign position={group.area} size="small" />
                  {group.label}
                </span>
              </th>
              {cellsOf(group.key, group.cells, {})}
            </tr>
            {group.rows.map((row) => (
              <tr key={row.key} role="row" className={styles.row}>
                <th id={headId(row.key)} role="rowheader" scope="row">
                  <Link
                    href={row.href}
                    {...stop(row.key, '')}
                    className={styles.rowLink}
                    lang={namesLang}
                  >
                    {row.label}
                  </Link>
                </th>
                {cellsOf(row.key, row.cells, {
                  area: group.area,
                  hasSquares: true,
                  observed: row.observed,
                })}
              </tr>
            ))}
          </tbody>
        ))}
        <tfoot role="rowgroup">
          <tr role="row" className={styles.totals}>
            <th id={headId(SUMS)} role="rowheader" scope="row">
              {totals.label}
            </th>
            {cellsOf(SUMS, totals.cells, {})}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const areaOf = (area: number | undefined) => (area === undefined ? undefined : areaPosition(area));

const sizeOf = (share: number): number => Math.max(3, Math.round(WIDEST * Math.sqrt(share)));

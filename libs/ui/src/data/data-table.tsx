import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import { Link } from '../link/link.tsx';
import styles from './data-table.module.css';

export interface DataTableColumn<Row> {
  key: string;
  header: ReactNode;
  render: (row: Row) => ReactNode;
  align?: 'start' | 'end';
  /** The column that names the row: sticky on a wide page, the head of the card on a phone. */
  isRowHeader?: boolean;
  /** Makes the header a link that sorts by this column. */
  sortHref?: string;
  sortDirection?: 'ascending' | 'descending';
  /** Left out of the cards on a phone. */
  isHiddenOnCard?: boolean;
  /** Says what it is without its heading, which a dense table leaves out on a phone. */
  isSelfTelling?: boolean;
  width?: string;
}

export interface DataTableProps<Row> {
  /** What the table holds; visible unless `isCaptionHidden`. */
  caption: ReactNode;
  isCaptionHidden?: boolean;
  columns: readonly DataTableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Shown instead of rows. */
  empty?: ReactNode;
  footer?: ReactNode;
  /** Small letters and low rows, on a phone two or three lines each: for lists of many. */
  isDense?: boolean;
  className?: string;
}

/**
 * A real table that becomes cards below 640 px. The roles are written out, because a table that is
 * laid out as something else loses them in some browsers.
 */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { caption, isCaptionHidden, columns, rows, rowKey, empty, footer, isDense, className } =
    props;
  if (rows.length === 0 && empty) return empty;
  return (
    <div className={clsx(styles.scroll, className)}>
      <table role="table" className={styles.table} data-dense={isDense ? '' : undefined}>
        <caption className={isCaptionHidden ? styles.hidden : styles.caption}>{caption}</caption>
        <thead role="rowgroup" className={styles.head}>
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                aria-sort={column.sortHref ? (column.sortDirection ?? 'none') : undefined}
                data-align={column.align}
                data-sticky={column.isRowHeader ? '' : undefined}
                style={column.width ? { inlineSize: column.width } : undefined}
              >
                {column.sortHref ? (
                  <Link href={column.sortHref} className={styles.sort}>
                    {column.header}
                    <SortIcon direction={column.sortDirection} />
                  </Link>
                ) : (
                  column.header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => (
                <DataCell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        {footer}
      </table>
    </div>
  );
}

function SortIcon({ direction }: { direction: 'ascending' | 'descending' | undefined }): ReactNode {
  if (!direction) return <Icon name="sort" className={styles.sortIcon} />;
  return <Icon name={direction === 'ascending' ? 'arrow-up' : 'arrow-down'} />;
}

function DataCell<Row>({ column, row }: { column: DataTableColumn<Row>; row: Row }): ReactNode {
  const content = (
    <>
      {column.isRowHeader ? null : (
        <span className={styles.cellLabel} aria-hidden="true">
          {column.header}
        </span>
      )}
      <span className={styles.cellValue}>{column.render(row)}</span>
    </>
  );
  const shared = {
    'data-align': column.align,
    'data-card': column.isHiddenOnCard ? 'hidden' : undefined,
    'data-self-telling': column.isSelfTelling ? '' : undefined,
  };
  return column.isRowHeader ? (
    <th role="rowheader" scope="row" data-sticky="" {...shared}>
      {content}
    </th>
  ) : (
    <td role="cell" {...shared}>
      {content}
    </td>
  );
}

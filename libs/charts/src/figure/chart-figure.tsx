import { Disclosure, DownloadLink, Link } from '@samhandling/ui';
import { useId, type ReactNode } from 'react';
import { useChartLabels } from './chart-labels.tsx';
import { csvAddress, type Cell, type ChartTable } from './chart-table.ts';
import styles from './chart-figure.module.css';

/** What every chart takes. */
export interface ChartProps {
  /** What the picture shows: its heading. */
  caption: ReactNode;
  /** What the picture says, in one sentence; read out instead of it. */
  summary: string;
  /** Where the figures come from. */
  source?: ReactNode;
  /** A file made by the server, where there is one; else the table is handed out as it stands. */
  csvHref?: string;
  /** Name of the file: "l-e1-1.csv". */
  csvName?: string;
  className?: string;
}

export interface ChartFigureProps extends ChartProps {
  table: ChartTable;
  /** Hides the sentence where the page has just said it. */
  isSummaryHidden?: boolean;
  /** How to read the picture, on the line of the table and the file where there is room. */
  footnote?: ReactNode;
  /** Reads the caption out and does not show it: the heading above has said it. */
  isCaptionHidden?: boolean;
  children: ReactNode;
}

/** Caption, sentence, picture, and below it the same as a table and as a file. */
export function ChartFigure(props: ChartFigureProps): ReactNode {
  const { caption, summary, source, csvHref, csvName = 'data.csv', table, children } = props;
  const labels = useChartLabels();
  const id = useId();
  return (
    <figure className={props.className ?? styles.figure} aria-labelledby={id}>
      <figcaption className={props.isCaptionHidden ? styles.hidden : styles.caption}>
        <span id={id} className={styles.title}>
          {caption}
        </span>
        {props.isSummaryHidden ? null : <span className={styles.summary}>{summary}</span>}
      </figcaption>
      {children}
      <div className={styles.foot}>
        {source ? <p className={styles.source}>{source}</p> : null}
        {props.footnote ? <p className={styles.footnote}>{props.footnote}</p> : null}
        <Disclosure summary={labels.showTable} className={styles.disclosure}>
          <FigureTable table={table} caption={caption} />
        </Disclosure>
        <DownloadLink
          href={csvHref ?? csvAddress(table)}
          label={labels.download}
          download={csvName}
        />
      </div>
    </figure>
  );
}

function FigureTable({ table, caption }: { table: ChartTable; caption: ReactNode }): ReactNode {
  const { formatNumber, noValue } = useChartLabels();
  const write = (cell: Cell | undefined): string =>
    cell === null || cell === undefined
      ? noValue
      : typeof cell === 'number'
        ? formatNumber(cell)
        : cell;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={String(caption)}>
      <table className={styles.table}>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.key} scope="col" data-number={column.isNumber ? '' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key}>
              {table.columns.map((column, index) => {
                const text = write(row.cells[index]);
                if (index > 0) {
                  return (
                    <td key={column.key} data-number={column.isNumber ? '' : undefined}>
                      {text}
                    </td>
                  );
                }
                return (
                  <th key={column.key} scope="row" lang={table.rowsLang}>
                    {row.href ? <Link href={row.href}>{text}</Link> : text}
                  </th>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { Link } from '@samhandling/ui';
import { useId, type ReactNode } from 'react';
import { ChartFigure, type ChartProps } from '../figure/chart-figure.tsx';
import { useChartLabels } from '../figure/chart-labels.tsx';
import { boxOf, hexLayout, hexPath, hexSteps, shortNames, type HexCell } from './hex-layout.ts';
import styles from './hex-map.module.css';

export interface HexMapProps extends ChartProps {
  cells: readonly HexCell[];
  /** Heads of the table: municipality, value. */
  tableLabels: { place: string; value: string };
  /** The municipality that the page is about: drawn with a thick edge. */
  selectedCode?: string;
  isSummaryHidden?: boolean;
}

/**
 * Every municipality as one hexagon of the same weight. The figure stands in it, and the hatching
 * grows denser with it, so the map reads without colour.
 */
export function HexMap(props: HexMapProps): ReactNode {
  const { cells, tableLabels, selectedCode } = props;
  const { formatNumber, noValue } = useChartLabels();
  const id = useId();
  const layout = hexLayout(cells);
  const short = shortNames(cells.map((cell) => cell.name));
  const write = (cell: HexCell): string =>
    cell.label ?? (cell.value === null ? noValue : formatNumber(cell.value));
  const step = hexSteps(cells.map((cell) => cell.value));
  const table = {
    columns: [
      { key: 'place', label: tableLabels.place },
      { key: 'value', label: tableLabels.value, isNumber: true },
    ],
    rows: [...cells]
      .sort((a, b) => a.name.localeCompare(b.name, 'sv'))
      .map((cell) => ({ key: cell.code, href: cell.href, cells: [cell.name, cell.value] })),
  };
  return (
    <ChartFigure {...props} table={table}>
      <div className={styles.map}>
        <svg aria-hidden="true" focusable="false" viewBox={`0 0 ${layout.width} ${layout.height}`}>
          <Hatchings id={id} />
          {layout.cells.map(({ cell, x, y }) => {
            const level = step(cell.value);
            return (
              <g
                key={cell.code}
                transform={`translate(${x} ${y})`}
                data-selected={cell.code === selectedCode ? '' : undefined}
                className={styles.cell}
              >
                <path d={hexPath} className={styles.ground} />
                {level > 0 ? <path d={hexPath} fill={`url(#${id}-${level})`} /> : null}
                <path d={hexPath} className={styles.edge} />
                <text y="2" className={styles.value}>
                  {write(cell)}
                </text>
                <text y="22" className={styles.name}>
                  {cell.name}
                </text>
                <text y="25" className={styles.short}>
                  {short.get(cell.name)}
                </text>
              </g>
            );
          })}
        </svg>
        <ul role="list" aria-label={props.summary} className={styles.places}>
          {layout.cells.map((hex) => (
            <li key={hex.cell.code} className={styles.place} style={boxOf(hex, layout)}>
              <Place cell={hex.cell} text={`${hex.cell.name}: ${write(hex.cell)}`} />
            </li>
          ))}
        </ul>
      </div>
    </ChartFigure>
  );
}

interface PlaceProps {
  cell: HexCell;
  text: string;
}

/** The link lies over its hexagon, in the order of the rows, so the tab key follows the eye. */
function Place({ cell, text }: PlaceProps): ReactNode {
  if (!cell.href) return <span className={styles.hidden}>{text}</span>;
  return (
    <Link href={cell.href} className={styles.link}>
      <span className={styles.hidden}>{text}</span>
      <svg aria-hidden="true" focusable="false" viewBox="-43.3 -50 86.6 100">
        <path d={hexPath} />
      </svg>
    </Link>
  );
}

/** Lines that lie closer the more there is: 1 the most open, 4 the densest. */
function Hatchings({ id }: { id: string }): ReactNode {
  const distances = [16, 10, 6.5, 4];
  return (
    <defs>
      {distances.map((distance, index) => (
        <pattern
          key={distance}
          id={`${id}-${index + 1}`}
          width={distance}
          height={distance}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d={`M0 0V${distance}`} className={styles.hatch} strokeWidth={1.6 + index * 0.5} />
        </pattern>
      ))}
    </defs>
  );
}

import { Link } from '@samhandling/ui';
import { useId, type ReactNode } from 'react';
import { ChartFigure, type ChartProps } from '../figure/chart-figure.tsx';
import { useChartLabels } from '../figure/chart-labels.tsx';
import { hexLayout, hexPath, hexSteps, type HexCell } from './hex-layout.ts';
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
  const { cells, tableLabels, selectedCode, ...figure } = props;
  const { formatNumber, noValue } = useChartLabels();
  const id = useId();
  const layout = hexLayout(cells);
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
    <ChartFigure {...figure} table={table}>
      <svg
        role="group"
        aria-label={figure.summary}
        className={styles.map}
        viewBox={`-2 -2 ${layout.width + 4} ${layout.height + 4}`}
      >
        <Hatchings id={id} />
        {layout.cells.map(({ cell, x, y }) => {
          const text = cell.label ?? (cell.value === null ? noValue : formatNumber(cell.value));
          const level = step(cell.value);
          const shape = (
            <g
              transform={`translate(${x} ${y})`}
              data-level={level}
              data-selected={cell.code === selectedCode ? '' : undefined}
              className={styles.cell}
            >
              <path d={hexPath} className={styles.ground} />
              {level > 0 ? <path d={hexPath} fill={`url(#${id}-${level})`} /> : null}
              <path d={hexPath} className={styles.edge} />
              <text y="2" className={styles.value} aria-hidden="true">
                {text}
              </text>
              <text y="22" className={styles.name} aria-hidden="true">
                {cell.name}
              </text>
              <text y="24" className={styles.short} aria-hidden="true">
                {cell.name.slice(0, 4)}
              </text>
            </g>
          );
          const label = `${cell.name}: ${text}`;
          return cell.href ? (
            <Link key={cell.code} href={cell.href} aria-label={label} className={styles.link}>
              {shape}
            </Link>
          ) : (
            <g key={cell.code} role="img" aria-label={label}>
              {shape}
            </g>
          );
        })}
      </svg>
    </ChartFigure>
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

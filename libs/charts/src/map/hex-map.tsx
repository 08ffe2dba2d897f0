import { Link, useRovingLinks } from '@samhandling/ui';
import { useId, type ReactNode } from 'react';
import { ChartFigure, type ChartProps } from '../figure/chart-figure.tsx';
import { useChartLabels } from '../figure/chart-labels.tsx';
import {
  boxOf,
  HEX_LEVELS,
  hexLayout,
  hexPath,
  hexShades,
  shortNames,
  type HexCell,
  type HexScale,
} from './hex-layout.ts';
import styles from './hex-map.module.css';

export interface HexMapProps extends ChartProps {
  cells: readonly HexCell[];
  /** Heads of the table: municipality, value. */
  tableLabels: { place: string; value: string };
  /** What the values are reckoned from: further columns of the table and the file. */
  basis?: readonly { key: string; label: string; valueOf: (code: string) => number | null }[];
  /** How values become hatching; by count unless said. */
  scale?: HexScale;
  /** Words for the ends of the hatching: "lägre", "högre". */
  keyLabels?: { low: string; high: string };
  /** The municipality that the page is about: drawn with a thick edge. */
  selectedCode?: string;
  isSummaryHidden?: boolean;
}

/**
 * Every municipality as one hexagon of the same weight. The figure stands in it, and the hatching
 * grows denser with it, so the map reads without colour.
 */
export function HexMap(props: HexMapProps): ReactNode {
  const { cells, tableLabels, basis = [], selectedCode, scale = 'count', keyLabels } = props;
  const { formatNumber, noValue } = useChartLabels();
  const id = useId();
  const layout = hexLayout(cells);
  const short = shortNames(cells.map((cell) => cell.name));
  const write = (cell: HexCell): string =>
    cell.label ?? (cell.value === null ? noValue : formatNumber(cell.value));
  const shade = hexShades(
    cells.map((cell) => cell.value),
    scale,
  );
  const stops = layout.cells.filter(({ cell }) => cell.href).map(({ cell }) => cell.code);
  const { tabIndexOf, handlers } = useRovingLinks(stops, selectedCode);
  const table = {
    columns: [
      { key: 'place', label: tableLabels.place },
      { key: 'value', label: tableLabels.value, isNumber: true },
      ...basis.map(({ key, label }) => ({ key, label, isNumber: true })),
    ],
    rows: [...cells]
      .sort((a, b) => a.name.localeCompare(b.name, 'sv'))
      .map(({ code, href, name, value }) => ({
        key: code,
        href,
        cells: [name, value, ...basis.map(({ valueOf }) => valueOf(code))],
      })),
  };
  return (
    <ChartFigure {...props} table={table}>
      <div className={styles.map}>
        <svg aria-hidden="true" viewBox={`0 0 ${layout.width} ${layout.height}`}>
          <Hatchings id={id} />
          {layout.cells.map(({ cell, x, y }) => {
            const level = shade(cell.value);
            return (
              <g
                key={cell.code}
                transform={`translate(${x} ${y})`}
                data-selected={cell.code === selectedCode ? '' : undefined}
                className={styles.cell}
              >
                <path d={hexPath} className={styles.ground} />
                {level !== 0 ? <path d={hexPath} fill={`url(#${id}-${level})`} /> : null}
                <path d={hexPath} className={styles.edge} />
                <text
                  y="2"
                  className={styles.value}
                  data-long={write(cell).length > 5 ? '' : undefined}
                >
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
        <ul role="list" aria-label={props.summary} className={styles.places} {...handlers}>
          {layout.cells.map((hex) => (
            <li key={hex.cell.code} className={styles.place} style={boxOf(hex, layout)}>
              <Place
                cell={hex.cell}
                text={`${hex.cell.name}: ${write(hex.cell)}`}
                tabIndex={tabIndexOf(hex.cell.code)}
              />
            </li>
          ))}
        </ul>
      </div>
      {keyLabels ? <HexKey id={id} scale={scale} labels={keyLabels} /> : null}
    </ChartFigure>
  );
}

interface PlaceProps {
  cell: HexCell;
  text: string;
  tabIndex: 0 | -1 | undefined;
}

/** The link lies over its hexagon, in the order of the rows; arrows walk them once the page is alive. */
function Place({ cell, text, tabIndex }: PlaceProps): ReactNode {
  if (!cell.href) return <span className={styles.hidden}>{text}</span>;
  return (
    <Link href={cell.href} className={styles.link} data-stop={cell.code} tabIndex={tabIndex}>
      <span className={styles.hidden}>{text}</span>
      <svg aria-hidden="true" viewBox="-43.3 -50 86.6 100">
        <path d={hexPath} />
      </svg>
    </Link>
  );
}

/**
 * Hatching that is denser for larger values: 1 is the most open, 4 the densest. Values below zero lean
 * the other way and are drawn in ink.
 */
function Hatchings({ id }: { id: string }): ReactNode {
  const distances = [16, 10, 6.5, 4];
  return (
    <defs>
      {([1, -1] as const).flatMap((side) =>
        distances.map((distance, index) => (
          <pattern
            key={`${side}-${distance}`}
            id={`${id}-${side * (index + 1)}`}
            width={distance}
            height={distance}
            patternUnits="userSpaceOnUse"
            patternTransform={`rotate(${side * 45})`}
          >
            <path
              d={`M0 0V${distance}`}
              className={styles.hatch}
              data-side={side < 0 ? 'below' : undefined}
              strokeWidth={1.6 + index * 0.5}
            />
          </pattern>
        )),
      )}
    </defs>
  );
}

interface HexKeyProps {
  id: string;
  scale: HexScale;
  labels: { low: string; high: string };
}

/** From the most open to the densest hatching, with a word at each end. */
function HexKey({ id, scale, labels }: HexKeyProps): ReactNode {
  const upwards = Array.from({ length: HEX_LEVELS }, (_, index) => index + 1);
  const levels =
    scale === 'gap' ? [...upwards.map((level) => -level).reverse(), ...upwards] : upwards;
  return (
    <p className={styles.key} aria-hidden="true">
      {labels.low}
      <svg viewBox={`0 0 ${levels.length * 34} 24`} className={styles.keyScale}>
        {levels.map((level, index) => (
          <rect
            key={level}
            x={index * 34 + 1}
            y="1"
            width="32"
            height="22"
            className={styles.edge}
            style={{ fill: `url(#${id}-${level})` }}
          />
        ))}
      </svg>
      {labels.high}
    </p>
  );
}

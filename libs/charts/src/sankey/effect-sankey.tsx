import { areaPosition, Link } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { ChartFigure, type ChartProps } from '../figure/chart-figure.tsx';
import {
  groupSmall,
  sankeyLayout,
  type EffectLink,
  type EffectNode,
  type GroupingOptions,
  type PlacedLink,
  type PlacedNode,
} from './sankey-model.ts';
import styles from './effect-sankey.module.css';

export interface EffectSankeyProps extends ChartProps {
  nodes: readonly EffectNode[];
  links: readonly EffectLink[];
  /** Heads of the three columns: initiatives, actions, effect goals. */
  columnLabels: readonly [string, string, string];
  othersOf: GroupingOptions['othersOf'];
  /** A link in words, read out when it has the focus. */
  linkLabel: (source: string, target: string, value: number) => string;
  /** Heads of the table: from, to, ties. */
  tableLabels: { from: string; to: string; value: string };
  /** The most nodes in a column before the smallest are grouped. */
  most?: GroupingOptions['most'];
  isSummaryHidden?: boolean;
}

const WIDTH = 960;
/** Letters that find room beside a node: the last two columns write towards each other. */
const LETTERS = { 0: 44, 1: 28, 2: 28 } as const;

function shorten({ label, column }: PlacedNode): string {
  const most = LETTERS[column];
  return label.length > most ? `${label.slice(0, most - 1).trimEnd()}…` : label;
}

/** Who does what for which goal: initiatives → actions → effect goals. */
export function EffectSankey(props: EffectSankeyProps): ReactNode {
  const {
    nodes,
    links,
    columnLabels,
    othersOf,
    linkLabel,
    tableLabels,
    most = [24, 20, 20],
    ...figure
  } = props;
  const grouped = groupSmall(nodes, links, { most, othersOf });
  const layout = sankeyLayout(grouped.nodes, grouped.links, WIDTH);
  const nameOf = new Map(grouped.nodes.map((node) => [node.id, node.label]));
  const table = {
    columns: [
      { key: 'from', label: tableLabels.from },
      { key: 'to', label: tableLabels.to },
      { key: 'value', label: tableLabels.value, isNumber: true },
    ],
    rows: grouped.links.map((link) => ({
      key: `${link.source}→${link.target}`,
      cells: [nameOf.get(link.source) ?? '', nameOf.get(link.target) ?? '', link.value],
    })),
  };
  return (
    <ChartFigure {...figure} table={table}>
      <div className={styles.scroll} role="region" aria-label={figure.summary} tabIndex={0}>
        <div className={styles.picture}>
          <div className={styles.heads} aria-hidden="true">
            {columnLabels.map((label) => (
              <span key={label}>{label}</span>
            ))}
          </div>
          <svg
            role="group"
            aria-label={figure.summary}
            className={styles.svg}
            viewBox={`0 0 ${layout.width} ${layout.height}`}
          >
            {layout.links.map((link) => (
              <Ribbon key={link.key} link={link} linkLabel={linkLabel} />
            ))}
            {layout.nodes.map((node) => (
              <NodeMark key={node.id} node={node} />
            ))}
          </svg>
        </div>
      </div>
    </ChartFigure>
  );
}

interface RibbonProps {
  link: PlacedLink;
  linkLabel: EffectSankeyProps['linkLabel'];
}

function Ribbon({ link, linkLabel }: RibbonProps): ReactNode {
  const label = linkLabel(link.source.label, link.target.label, link.value);
  const area = link.target.area ?? link.source.area;
  return (
    <g
      role="img"
      aria-label={label}
      tabIndex={0}
      className={styles.ribbon}
      data-area={area === undefined ? undefined : areaPosition(area)}
    >
      <title>{label}</title>
      <path d={link.path} strokeWidth={link.width} />
    </g>
  );
}

function NodeMark({ node }: { node: PlacedNode }): ReactNode {
  const isLast = node.column === 2;
  const middle = (node.y0 + node.y1) / 2;
  const mark = (
    <>
      <title>{node.label}</title>
      <rect
        x={node.x0}
        y={node.y0}
        width={node.x1 - node.x0}
        height={Math.max(2, node.y1 - node.y0)}
        className={styles.block}
      />
      {node.isGroup ? (
        <path d={`M${node.x0 - 4} ${node.y0}V${node.y1}`} className={styles.stack} />
      ) : null}
      <text
        x={isLast ? node.x0 - 6 : node.x1 + 6}
        y={middle}
        dy="0.35em"
        textAnchor={isLast ? 'end' : 'start'}
        className={styles.label}
        aria-hidden="true"
      >
        {shorten(node)}
      </text>
    </>
  );
  const area = node.area === undefined ? undefined : areaPosition(node.area);
  return (
    <g data-area={area} className={styles.node}>
      {node.href ? (
        <Link href={node.href} className={styles.link}>
          {mark}
        </Link>
      ) : (
        mark
      )}
    </g>
  );
}

import { sankey, sankeyLinkHorizontal } from 'd3-sankey';

/** 0: initiatives, 1: actions, 2: effect goals. */
export type SankeyColumn = 0 | 1 | 2;

export interface EffectNode {
  id: string;
  label: string;
  column: SankeyColumn;
  href?: string;
  /** 1–4: hue of the priority area. */
  area?: number;
}

export interface EffectLink {
  source: string;
  target: string;
  /** How many ties it stands for; 1 unless ties are counted together. */
  value: number;
}

export interface PlacedNode extends EffectNode {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  value: number;
}

export interface PlacedLink {
  key: string;
  source: PlacedNode;
  target: PlacedNode;
  value: number;
  path: string;
  width: number;
}

const weightOf = (links: readonly EffectLink[], id: string): number =>
  Math.max(
    links.filter((link) => link.source === id).reduce((sum, link) => sum + link.value, 0),
    links.filter((link) => link.target === id).reduce((sum, link) => sum + link.value, 0),
  );

export interface GroupingOptions {
  /** At most so many in a column; the smallest beyond it go together. */
  most: number;
  /** "Övriga initiativ (12)". */
  othersLabel: (column: SankeyColumn, count: number) => string;
}

/** Keeps the largest of each column and lets the rest stand as one, so hundreds stay readable. */
export function groupSmall(
  nodes: readonly EffectNode[],
  links: readonly EffectLink[],
  { most, othersLabel }: GroupingOptions,
): { nodes: EffectNode[]; links: EffectLink[] } {
  const standsFor = new Map<string, string>();
  const kept: EffectNode[] = [];
  for (const column of [0, 1, 2] as const) {
    const tied = nodes.filter((node) => node.column === column && weightOf(links, node.id) > 0);
    if (tied.length <= most) {
      kept.push(...tied);
      continue;
    }
    const largest = new Set(
      [...tied]
        .sort((a, b) => weightOf(links, b.id) - weightOf(links, a.id))
        .slice(0, most - 1)
        .map((node) => node.id),
    );
    const others = tied.filter((node) => !largest.has(node.id));
    const id = `others-${column}`;
    for (const node of others) standsFor.set(node.id, id);
    kept.push(...tied.filter((node) => largest.has(node.id)));
    kept.push({ id, label: othersLabel(column, others.length), column });
  }
  const sums = new Map<string, EffectLink>();
  for (const link of links) {
    const source = standsFor.get(link.source) ?? link.source;
    const target = standsFor.get(link.target) ?? link.target;
    const key = `${source}→${target}`;
    sums.set(key, { source, target, value: (sums.get(key)?.value ?? 0) + link.value });
  }
  // Ties lead to the right; anything else would make the drawing go in circles.
  const columnOf = new Map(kept.map((node) => [node.id, node.column]));
  const leadsRight = ({ source, target }: EffectLink): boolean =>
    (columnOf.get(source) ?? 3) < (columnOf.get(target) ?? -1);
  return { nodes: kept, links: [...sums.values()].filter(leadsRight) };
}

export interface SankeyLayout {
  nodes: PlacedNode[];
  links: PlacedLink[];
  width: number;
  height: number;
}

/**
 * Actions and goals keep the strategy's order, so that a reader learns where they are; initiatives
 * stand by what they lead to, and what was grouped stands last.
 */
export function orderNodes(
  nodes: readonly EffectNode[],
  links: readonly EffectLink[],
): EffectNode[] {
  const isGrouped = (node: EffectNode): boolean => node.id === `others-${node.column}`;
  const position = new Map(nodes.map((node, index) => [node.id, index]));
  const middle = (node: EffectNode): number => {
    if (node.column !== 0) return position.get(node.id) ?? 0;
    const ends = links.filter((link) => link.source === node.id);
    return (
      ends.reduce((sum, link) => sum + (position.get(link.target) ?? 0), 0) / (ends.length || 1)
    );
  };
  return [...nodes].sort(
    (a, b) =>
      a.column - b.column || Number(isGrouped(a)) - Number(isGrouped(b)) || middle(a) - middle(b),
  );
}

const NODE_WIDTH = 10;
const LINE_HEIGHT = 34;

export function sankeyLayout(
  nodes: readonly EffectNode[],
  links: readonly EffectLink[],
  width: number,
): SankeyLayout {
  const counts = [0, 1, 2].map((column) => nodes.filter((node) => node.column === column).length);
  const height = Math.max(160, Math.max(...counts) * LINE_HEIGHT);
  if (links.length === 0) return { nodes: [], links: [], width, height };
  const graph = sankey<EffectNode, { value: number }>()
    .nodeId((node) => node.id)
    .nodeWidth(NODE_WIDTH)
    .nodePadding(16)
    .nodeAlign((node) => node.column)
    .nodeSort(null)
    .extent([
      [1, 8],
      [width - 1, height - 8],
    ])({
    nodes: orderNodes(nodes, links).map((node) => ({ ...node })),
    links: links.map((link) => ({ ...link })),
  });
  const placed = new Map<string, PlacedNode>(
    graph.nodes.map((node) => [
      node.id,
      {
        ...node,
        x0: node.x0 ?? 0,
        x1: node.x1 ?? 0,
        y0: node.y0 ?? 0,
        y1: node.y1 ?? 0,
        value: node.value ?? 0,
      },
    ]),
  );
  const draw = sankeyLinkHorizontal();
  const placedLinks = graph.links.flatMap((link) => {
    const source = placed.get(
      typeof link.source === 'object' ? link.source.id : String(link.source),
    );
    const target = placed.get(
      typeof link.target === 'object' ? link.target.id : String(link.target),
    );
    if (!source || !target) return [];
    return [
      {
        key: `${source.id}→${target.id}`,
        source,
        target,
        value: link.value,
        path: draw(link) ?? '',
        width: Math.max(1, link.width ?? 1),
      },
    ];
  });
  return { nodes: [...placed.values()], links: placedLinks, width, height };
}

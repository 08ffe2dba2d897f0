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
  /** The group it is shown in where there are too many nodes: kind of actor, priority area. */
  group?: string;
  /** A group of several nodes that are too small to be shown alone. */
  isGroup?: boolean;
}

export interface EffectLink {
  source: string;
  target: string;
  /** How many links it stands for; 1 unless links are counted together. */
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

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** The number of links of each node: incoming or outgoing, whichever are more. */
function weights(links: readonly EffectLink[]): Map<string, number> {
  const [out, into] = [new Map<string, number>(), new Map<string, number>()];
  for (const { source, target, value } of links) {
    out.set(source, (out.get(source) ?? 0) + value);
    into.set(target, (into.get(target) ?? 0) + value);
  }
  const ids = new Set([...out.keys(), ...into.keys()]);
  return new Map([...ids].map((id) => [id, Math.max(out.get(id) ?? 0, into.get(id) ?? 0)]));
}

export interface GroupingOptions {
  /** The most nodes in a column before the smallest are grouped. */
  most: readonly [number, number, number];
  /** What stands for nodes that go together: "Övriga 214 initiativ (kommun)", and where they are. */
  othersOf: (
    column: SankeyColumn,
    group: string | undefined,
    count: number,
  ) => Pick<EffectNode, 'label' | 'href'>;
}

/** The nodes to be grouped, by group. A group of one is not made. */
function groupsBeyond(
  tied: readonly EffectNode[],
  weight: ReadonlyMap<string, number>,
  most: number,
): Map<string, EffectNode[]> {
  if (tied.length <= most) return new Map();
  const byGroup = (nodes: readonly EffectNode[]) => groupBy(nodes, ({ group = '' }) => group);
  const groupCount = byGroup(tied).size;
  // Each group takes a place of its own; at least half of the places are for what is largest.
  const shown = Math.max(Math.ceil(most / 2), most - groupCount);
  const rest = [...tied]
    .sort((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0))
    .slice(shown);
  return new Map([...byGroup(rest)].filter(([, nodes]) => nodes.length > 1));
}

/** Keeps the largest nodes of each column and groups the rest, so that hundreds stay readable. */
export function groupSmall(
  nodes: readonly EffectNode[],
  links: readonly EffectLink[],
  { most, othersOf }: GroupingOptions,
): { nodes: EffectNode[]; links: EffectLink[] } {
  const weight = weights(links);
  const standsFor = new Map<string, string>();
  const kept: EffectNode[] = [];
  for (const column of [0, 1, 2] as const) {
    const tied = nodes.filter((node) => node.column === column && weight.has(node.id));
    const groups = groupsBeyond(tied, weight, most[column]);
    const others = [...groups].map(([group, members]): EffectNode => {
      const id = `others-${column}-${group}`;
      for (const member of members) standsFor.set(member.id, id);
      const area = members.every((member) => member.area === members[0]?.area)
        ? members[0]?.area
        : undefined;
      return {
        ...othersOf(column, group || undefined, members.length),
        id,
        column,
        area,
        isGroup: true,
      };
    });
    kept.push(...tied.filter(({ id }) => !standsFor.has(id)), ...others);
  }
  const sums = new Map<string, EffectLink>();
  for (const link of links) {
    const source = standsFor.get(link.source) ?? link.source;
    const target = standsFor.get(link.target) ?? link.target;
    const key = `${source}→${target}`;
    sums.set(key, { source, target, value: (sums.get(key)?.value ?? 0) + link.value });
  }
  // Links lead to the right only; others would make the layout run in circles.
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
  const isGrouped = (node: EffectNode): boolean => node.isGroup ?? false;
  const position = new Map(nodes.map((node, index) => [node.id, index]));
  const bySource = groupBy(links, ({ source }) => source);
  const middle = (node: EffectNode): number => {
    if (node.column !== 0) return position.get(node.id) ?? 0;
    const ends = bySource.get(node.id) ?? [];
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
      [6, 8],
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

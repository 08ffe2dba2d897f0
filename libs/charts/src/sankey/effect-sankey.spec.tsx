import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { EffectSankey } from './effect-sankey.tsx';
import {
  groupSmall,
  orderNodes,
  sankeyLayout,
  type EffectLink,
  type EffectNode,
} from './sankey-model.ts';

const node = (id: string, column: 0 | 1 | 2): EffectNode => ({ id, label: `Node ${id}`, column });
const othersOf = (_: number, group: string | undefined, count: number) => ({
  label: `Others ${group ?? ''}(${count})`,
});
const most = [12, 12, 12] as const;

const initiatives = Array.from({ length: 300 }, (_, index) => node(`n${index}`, 0));
const nodes = [...initiatives, node('a1', 1), node('a2', 1), node('g1', 2)];
const links: EffectLink[] = [
  ...initiatives.map((one, index) => ({
    source: one.id,
    target: index % 2 ? 'a1' : 'a2',
    value: index === 7 ? 9 : 1,
  })),
  { source: 'a1', target: 'g1', value: 1 },
  { source: 'a2', target: 'g1', value: 1 },
];

describe('groupSmall', () => {
  it('keeps the largest nodes, groups the rest, and loses no link', () => {
    const grouped = groupSmall(nodes, links, { most, othersOf });
    const first = grouped.nodes.filter((one) => one.column === 0);
    expect(first).toHaveLength(12);
    expect(first.map((one) => one.id)).toContain('n7');
    expect(first.at(-1)?.label).toBe('Others (289)');
    const sum = (all: readonly EffectLink[]) => all.reduce((total, link) => total + link.value, 0);
    expect(sum(grouped.links)).toBe(sum(links));
  });

  it('groups nodes by their group, and leaves a single node as it is', () => {
    const kinds = ['a', 'b'] as const;
    const many = Array.from({ length: 41 }, (_, index) => ({
      ...node(`n${index}`, 0),
      group: index === 40 ? 'c' : kinds[index % 2],
    }));
    const ties = many.map(({ id }) => ({ source: id, target: 'g1', value: 1 }));
    const grouped = groupSmall([...many, node('g1', 2)], ties, { most, othersOf });
    const others = grouped.nodes.filter(({ isGroup }) => isGroup);
    expect(others.map(({ label }) => label)).toEqual(['Others b(16)', 'Others a(15)']);
    expect(grouped.nodes.map(({ id }) => id)).toContain('n40');
    expect(grouped.nodes.length).toBeLessThanOrEqual(13);
  });

  it('leaves out nodes without links, and links that lead nowhere', () => {
    const grouped = groupSmall(
      [node('a', 0), node('b', 1), node('lonely', 1)],
      [
        { source: 'a', target: 'b', value: 1 },
        { source: 'b', target: 'a', value: 1 },
      ],
      { most, othersOf },
    );
    expect(grouped.nodes.map((one) => one.id)).toEqual(['a', 'b']);
    expect(grouped.links).toEqual([{ source: 'a', target: 'b', value: 1 }]);
  });
});

describe('orderNodes', () => {
  it('keeps the order of actions and effect goals, with groups last', () => {
    const ordered = orderNodes(
      [
        { ...node('others', 1), isGroup: true },
        node('a2', 1),
        node('a1', 1),
        node('x', 0),
        node('y', 0),
      ],
      [
        { source: 'x', target: 'a1', value: 1 },
        { source: 'y', target: 'a2', value: 1 },
      ],
    );
    expect(ordered.map((one) => one.id)).toEqual(['y', 'x', 'a2', 'a1', 'others']);
  });
});

describe('sankeyLayout', () => {
  it('is empty when there is nothing to draw', () => {
    expect(sankeyLayout([], [], 960).links).toEqual([]);
  });
});

describe('EffectSankey', () => {
  it('reads out each link, and has everything that is drawn in its table, also with hundreds', () => {
    render(
      <EffectSankey
        caption="Effects"
        summary="Who does what for which goal"
        nodes={nodes}
        links={links}
        columnLabels={['Initiatives', 'Actions', 'Goals']}
        othersOf={othersOf}
        most={most}
        linkLabel={(source, target, value) => `${source} to ${target}: ${value}`}
        tableLabels={{ from: 'From', to: 'To', value: 'Ties' }}
      />,
    );
    const tie = screen.getByRole('img', { name: 'Node n7 to Node a1: 9' });
    expect(tie).toHaveAttribute('tabindex', '0');
    expect(screen.getAllByRole('row', { hidden: true })).toHaveLength(1 + 11 + 2 + 2);
  });
});

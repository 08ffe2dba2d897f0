import { describe, expect, it } from '@jest/globals';
import { bandLayout, linesOf } from './band-layout.ts';

const row = (key: string, label = key) => ({ key, label });
const BLOCKS = [{ key: 'towns' }, { key: 'firms' }];
const GROUPS = [
  { key: 'homes', rows: [row('e1'), row('e2')] },
  { key: 'none', rows: [row('none')], isAlone: true },
];
const BANDS = [
  { block: 'towns', group: 'homes', value: 60 },
  { block: 'towns', group: 'none', value: 30 },
  { block: 'firms', group: 'none', value: 10 },
];

/** The four heights that a band joins: left top and bottom, right top and bottom. */
const edgesOf = (path: string) => {
  const [a, b, c, d] = [/M0 ([\d.]+)/, /100 ([\d.]+)V/, /V([\d.]+)/, /0 ([\d.]+)Z$/].map((part) =>
    Number(part.exec(path)?.[1]),
  );
  return { left: [a, d], right: [b, c] };
};

describe('The layout of bands', () => {
  const { height, scale, blocks, groups, bands } = bandLayout(BLOCKS, GROUPS, BANDS);

  it('gives every band and block the height of what it counts, on one scale', () => {
    expect(scale).toBe(4.2);
    expect(blocks.map((block) => Math.round(block.height))).toEqual([378, 42]);
    for (const { band, path } of bands) {
      const { left, right } = edgesOf(path);
      for (const [top, bottom] of [left, right]) {
        expect((bottom ?? 0) - (top ?? 0)).toBeCloseTo(band.value * scale, 1);
      }
    }
  });

  it('stacks the bands of a block and of a group without a gap or an overlap', () => {
    const [homes, silent, other] = bands.map(({ path }) => edgesOf(path));
    expect([homes?.left[0], homes?.left[1]]).toEqual([blocks[0]?.y, silent?.left[0]]);
    expect(silent?.right[1]).toBeCloseTo(other?.right[0] ?? 0, 1);
  });

  it('keeps every block, group and row within the picture, one below the other', () => {
    for (const column of [blocks, groups, groups.flatMap(({ rows }) => rows)]) {
      column.forEach((item, index) => {
        const before = column[index - 1];
        expect(item.y).toBeGreaterThanOrEqual(before ? before.y + before.height : 0);
        expect(item.y + item.height).toBeLessThanOrEqual(height);
      });
    }
  });

  it('gives a group the height of its rows where its bands need less', () => {
    const layout = bandLayout(BLOCKS, GROUPS, [{ block: 'towns', group: 'homes', value: 1 }]);
    // A head and two rows of one line; one row alone.
    expect(layout.groups.map((group) => group.height)).toEqual([26 + 24 + 24, 24]);
    expect(layout.scale).toBe(8);
  });

  it('has room for the two lines of each block, however little it counts', () => {
    const many = Array.from({ length: 14 }, (_, index) => ({ key: `m${index}` }));
    const tied = many.map(({ key }) => ({ block: key, group: 'homes', value: 1 }));
    const layout = bandLayout(many, GROUPS, tied);
    const middles = layout.blocks.map(({ y, height: own }) => y + own / 2);
    middles.slice(1).forEach((middle, index) => {
      expect(middle - (middles[index] ?? 0)).toBeGreaterThanOrEqual(40);
    });
  });

  it('numbers no thin band, and puts numbers that would meet beside each other', () => {
    const thin = bandLayout(
      [{ key: 'a' }],
      ['p', 'q', 'r', 's'].map((key) => ({ key, rows: [row(key)] })),
      [
        { block: 'a', group: 'p', value: 10 },
        { block: 'a', group: 'q', value: 10 },
        { block: 'a', group: 'r', value: 5 },
        { block: 'a', group: 's', value: 500 },
      ],
    );
    expect(thin.bands.map(({ number }) => number?.column ?? null)).toEqual([0, 1, null, 0]);
  });

  it('lets no two numbers of a column meet, however many thin bands leave a block', () => {
    const thin = bandLayout(
      [{ key: 'a' }],
      ['p', 'q', 'r', 's', 't'].map((key) => ({ key, rows: [row(key)] })),
      ['p', 'q', 'r', 's', 't'].map((group) => ({
        block: 'a',
        group,
        value: group === 't' ? 936 : 16,
      })),
    );
    expect(thin.bands.map(({ number }) => number?.column ?? null)).toEqual([0, 1, 2, 0, 0]);
  });

  it('keeps the place of what is left out', () => {
    const some = bandLayout(
      BLOCKS,
      GROUPS,
      BANDS.map((band) => ({ ...band, isLeftOut: band.value === 30 })),
    );
    expect(some.blocks).toEqual(blocks);
    expect(some.bands.map(({ path }) => path)).toEqual([bands[0]?.path, bands[2]?.path]);
  });

  it('is empty where there is nothing to count', () => {
    expect(bandLayout([], [], [])).toMatchObject({ scale: 0, bands: [] });
  });
});

describe('The lines of a label', () => {
  it.each([
    ['ett två tre', 11, 1],
    ['ett två tre', 10, 2],
    ['ett två tre', 3, 3],
    ['trettioförsta', 5, 1],
    ['', 5, 1],
  ])('of «%s» with room for %i letters are %i', (label, letters, lines) => {
    expect(linesOf(label, letters)).toBe(lines);
  });
});

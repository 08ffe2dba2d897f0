/** To the left: what the bands come from. */
export interface BandBlock {
  key: string;
}

/** To the right: a bracket round its rows. */
export interface BandGroup {
  key: string;
  rows: readonly { key: string; label: string }[];
  /** It is its only row: it has no head of its own. */
  isAlone?: boolean;
}

export interface Band {
  block: string;
  group: string;
  value: number;
  /** It takes its place and is not drawn, so that what is drawn keeps its measure. */
  isLeftOut?: boolean;
}

export interface Placed {
  key: string;
  y: number;
  height: number;
}

export interface PlacedGroup extends Placed {
  rows: readonly Placed[];
}

export interface PlacedBand<Item extends Band> {
  band: Item;
  /** In a picture that is 100 wide, however wide it is drawn. */
  path: string;
  /** Where its number stands, and in which column; null where there is no room for one. */
  number: { y: number; column: number } | null;
}

export interface BandLayout<Item extends Band> {
  height: number;
  /** Pixels for one of what is counted. */
  scale: number;
  blocks: readonly Placed[];
  groups: readonly PlacedGroup[];
  bands: readonly PlacedBand<Item>[];
}

/** What all bands together may take of the height, and what one of what is counted may. */
const BANDS_HEIGHT = 420;
const WIDEST = 8;
/** A thinner band has no number, and numbers that are nearer stand beside each other, in so many columns. */
const THINNEST_NUMBERED = 6;
const NUMBER_HEIGHT = 14;
const NUMBER_COLUMNS = 3;
/** The name of a block and its number stand on two lines. */
const BLOCK_LINES = 40;
const BETWEEN_BLOCKS = 4;
const HEAD = 26;
const ROW_PADDING = 5;
const LINE = 19;
const BETWEEN_GROUPS = 8;
/** Letters that surely find room on a line of the column of rows. */
const LETTERS = 48;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** How many lines the words take: no word is parted. */
export function linesOf(label: string, letters = LETTERS): number {
  let [lines, used] = [1, 0];
  for (const word of label.split(' ')) {
    if (used > 0 && used + 1 + word.length > letters) {
      lines += 1;
      used = word.length;
    } else {
      used += (used > 0 ? 1 : 0) + word.length;
    }
  }
  return lines;
}

/** One below the other with even spaces over the height, at most so large. */
function spread(heights: readonly number[], height: number, widest: number): number[] {
  const spaces = Math.max(heights.length - 1, 1);
  const space = Math.min((height - sum(heights)) / spaces, widest);
  let y = (height - sum(heights) - space * (heights.length - 1)) / 2;
  return heights.map((one) => {
    const top = y;
    y += one + space;
    return top;
  });
}

/**
 * Two columns and the bands between them, in pixels from the top. Rows have the height of their words, and
 * blocks and bands that of what they count, on one scale.
 */
export function bandLayout<Item extends Band>(
  blocks: readonly BandBlock[],
  groups: readonly BandGroup[],
  bands: readonly Item[],
): BandLayout<Item> {
  const total = sum(bands.map(({ value }) => value));
  const scale = total === 0 ? 0 : Math.min(WIDEST, BANDS_HEIGHT / total);
  const thickness = (key: string, side: 'block' | 'group'): number =>
    scale * sum(bands.filter((band) => band[side] === key).map(({ value }) => value));

  const rowHeights = groups.map(({ rows }) =>
    rows.map(({ label }) => ROW_PADDING + LINE * linesOf(label)),
  );
  const groupHeights = groups.map(({ key, isAlone }, index) =>
    Math.max(sum(rowHeights[index] ?? []) + (isAlone ? 0 : HEAD), thickness(key, 'group')),
  );
  const blockHeights = blocks.map(({ key }) => thickness(key, 'block'));
  const slots = blockHeights.map((height) => Math.max(height, BLOCK_LINES));
  const height = Math.ceil(
    Math.max(
      sum(groupHeights) + BETWEEN_GROUPS * (groups.length - 1),
      sum(slots) + BETWEEN_BLOCKS * (blocks.length - 1),
    ),
  );

  const slotTops = spread(slots, height, 48);
  const placedBlocks = blocks.map(({ key }, index) => ({
    key,
    y: (slotTops[index] ?? 0) + ((slots[index] ?? 0) - (blockHeights[index] ?? 0)) / 2,
    height: blockHeights[index] ?? 0,
  }));
  const groupTops = spread(groupHeights, height, Infinity);
  const placedGroups = groups.map(({ key, rows, isAlone }, index) => {
    const [y, own] = [groupTops[index] ?? 0, groupHeights[index] ?? 0];
    const heights = rowHeights[index] ?? [];
    let top = isAlone ? y + (own - sum(heights)) / 2 : y + HEAD;
    const placed = rows.map((row, at) => {
      const rowHeight = heights[at] ?? 0;
      top += rowHeight;
      return { key: row.key, y: top - rowHeight, height: rowHeight };
    });
    return { key, y, height: own, rows: placed };
  });
  return {
    height,
    scale,
    blocks: placedBlocks,
    groups: placedGroups,
    bands: placeBands(bands, scale, placedBlocks, placedGroups),
  };
}

/** Bands leave a block in the order of the groups, and reach a group in the order of the blocks. */
function placeBands<Item extends Band>(
  bands: readonly Item[],
  scale: number,
  blocks: readonly Placed[],
  groups: readonly Placed[],
): PlacedBand<Item>[] {
  const into = new Map(
    groups.map(({ key, y, height }) => {
      const own = scale * sum(bands.filter(({ group }) => group === key).map(({ value }) => value));
      return [key, y + (height - own) / 2];
    }),
  );
  return blocks.flatMap((block) => {
    let y = block.y;
    const lastIn: number[] = Array.from({ length: NUMBER_COLUMNS }, () => -Infinity);
    return groups.flatMap((group) => {
      const band = bands.find((one) => one.block === block.key && one.group === group.key);
      if (!band) return [];
      const width = band.value * scale;
      const start = y;
      const end = into.get(group.key) ?? group.y;
      y += width;
      into.set(group.key, end + width);
      if (band.isLeftOut) return [];
      const middle = start + width / 2;
      const column =
        width < THINNEST_NUMBERED ? -1 : lastIn.findIndex((last) => middle - last >= NUMBER_HEIGHT);
      if (column >= 0) lastIn[column] = middle;
      return [
        {
          band,
          path: ribbon(start, end, width),
          number: column < 0 ? null : { y: middle, column },
        },
      ];
    });
  });
}

const short = (value: number): number => Math.round(value * 100) / 100;

/** From the left edge to the right one of a picture that is 100 wide. */
function ribbon(start: number, end: number, width: number): string {
  const [a, b, c, d] = [start, end, end + width, start + width].map(short);
  return `M0 ${a}C50 ${a} 50 ${b} 100 ${b}V${c}C50 ${c} 50 ${d} 0 ${d}Z`;
}

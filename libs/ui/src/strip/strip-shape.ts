/** What one municipality has, as a place of a strip. */
export interface StripMark {
  kind: 'bar' | 'box' | 'dot';
  /** Of a bar: 1, 2 or 3. */
  height: number;
  /** Where the row of the map begins: a space stands before it. */
  startsRow?: boolean;
}

/** Units from one mark to the next, and the space before a row of the map. */
export const MARK_PITCH = 12;
export const ROW_SPACE = 3;
export const STRIP_HEIGHT = 15;
const MARK_WIDTH = 10;
const BAR_HEIGHTS = [0, 4, 8.5, 14];
const BASE = 14.5;

/** Where each mark begins, and how wide the strip is. */
export function placeMarks(marks: readonly Pick<StripMark, 'startsRow'>[]): {
  starts: number[];
  width: number;
} {
  const starts: number[] = [];
  let x = 0;
  for (const [index, { startsRow }] of marks.entries()) {
    if (startsRow && index > 0) x += ROW_SPACE;
    starts.push(x);
    x += MARK_PITCH;
  }
  return { starts, width: x };
}

/** The drawing of a strip: bars and dots are areas, boxes are dashed lines. */
export function stripShape(marks: readonly StripMark[]): { fill: string; line: string } {
  const { starts } = placeMarks(marks);
  let fill = '';
  let line = '';
  marks.forEach(({ kind, height }, index) => {
    const x = (starts[index] ?? 0) + 1;
    if (kind === 'bar') {
      const tall = BAR_HEIGHTS[Math.min(3, Math.max(1, height))] ?? 0;
      fill += `M${x} ${BASE - tall}h${MARK_WIDTH}v${tall}h-${MARK_WIDTH}z`;
    } else if (kind === 'box') {
      line += `M${x + 0.5} ${BASE - 4}h${MARK_WIDTH - 1}v3.5h-${MARK_WIDTH - 1}z`;
    } else {
      fill += `M${x + 4} ${BASE - 2}h2v2h-2z`;
    }
  });
  return { fill, line };
}

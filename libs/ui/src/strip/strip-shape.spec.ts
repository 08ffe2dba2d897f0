import { describe, expect, it } from '@jest/globals';
import { placeMarks, stripShape, type StripMark } from './strip-shape.ts';

const bar = (height: number): StripMark => ({ kind: 'bar', height });
const box: StripMark = { kind: 'box', height: 0 };
const dot: StripMark = { kind: 'dot', height: 0 };

describe('the drawing of a strip', () => {
  it('has bars of three heights from the same base, and none higher', () => {
    expect(stripShape([bar(1), bar(2), bar(3), bar(9)]).fill).toBe(
      'M1 10.5h10v4h-10zM13 6h10v8.5h-10zM25 0.5h10v14h-10zM37 0.5h10v14h-10z',
    );
  });

  it('draws a box as a line and a dot as a small square', () => {
    expect(stripShape([box, dot])).toEqual({
      line: 'M1.5 10.5h9v3.5h-9z',
      fill: 'M17 12.5h2v2h-2z',
    });
  });

  it('leaves a space before each row of the map but the first', () => {
    expect(placeMarks([{ startsRow: true }, {}, { startsRow: true }])).toEqual({
      starts: [0, 12, 27],
      width: 39,
    });
  });
});

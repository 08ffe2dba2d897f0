import { describe, expect, it } from '@jest/globals';
import { lineModel, segments, spread, type LineSeries } from './line-model.ts';

const series = (points: [number, number | null][], breaks?: number[]): LineSeries => ({
  id: 'a',
  label: 'A',
  kind: 'main',
  breaks,
  points: points.map(([period, value]) => ({ period, value })),
});

describe('segments', () => {
  it('is cut where a value is missing, and nothing is drawn across', () => {
    const parts = segments(
      series([
        [2020, 1],
        [2021, null],
        [2022, 3],
      ]),
    );
    expect(parts.map((part) => part.map((point) => point.period))).toEqual([[2020], [2022]]);
  });

  it('is cut where the definition changed', () => {
    const line = series(
      [
        [2022, 3],
        [2020, 1],
        [2021, 2],
      ],
      [2022],
    );
    expect(segments(line).map((part) => part.map((point) => point.period))).toEqual([
      [2020, 2021],
      [2022],
    ]);
  });
});

describe('lineModel', () => {
  it('finds room for baseline and target where there is nothing else', () => {
    const model = lineModel([series([[2017, 33]])], [{ label: 'T', period: 2030, value: 40 }]);
    expect(model.x(2017)).toBeLessThan(model.x(2030));
    expect(model.y(40)).toBeLessThan(model.y(33));
    for (const place of [model.y(40), model.y(33)]) {
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThanOrEqual(100);
    }
  });

  it('draws a single value without falling over', () => {
    const model = lineModel([series([[2017, 0]])], []);
    expect(Number.isFinite(model.x(2017))).toBe(true);
    expect(Number.isFinite(model.y(0))).toBe(true);
  });
});

describe('spread', () => {
  it('moves labels apart, keeps their order, and stays inside', () => {
    expect(spread([50, 52, 10], 10)).toEqual([50, 60, 10]);
    const low = spread([98, 99, 100], 10);
    expect(Math.max(...low)).toBeLessThanOrEqual(100);
    expect([...low].sort((a, b) => a - b)).toEqual(low);
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  besidePath,
  breakPlace,
  lineModel,
  lineTable,
  segments,
  spread,
  type LineSeries,
} from './line-model.ts';

const series = (points: [number, number | null][]): LineSeries => ({
  id: 'a',
  label: 'A',
  kind: 'main',
  points: points.map(([period, value]) => ({ period, value })),
});

describe('segments', () => {
  it('are cut at a missing value', () => {
    const parts = segments(
      series([
        [2020, 1],
        [2021, null],
        [2022, 3],
      ]),
    );
    expect(parts.map((part) => part.map((point) => point.period))).toEqual([[2020], [2022]]);
  });

  it('are cut at a change of definition', () => {
    const line = series([
      [2022, 3],
      [2020, 1],
      [2021, 2],
    ]);
    const parts = segments(line, [{ period: 2022 }]);
    expect(parts.map((part) => part.map((point) => point.period))).toEqual([[2020, 2021], [2022]]);
  });

  it('are cut at a change of definition also when its period has no value', () => {
    const line = series([
      [2021, 2],
      [2023, 3],
    ]);
    expect(segments(line, [{ period: 2022 }])).toHaveLength(2);
    expect(segments(line, [{ period: 2021 }])).toHaveLength(1);
  });
});

describe('breakPlace', () => {
  it('lies half way from the period before it', () => {
    const line = series([
      [2020, 1],
      [2022, 2],
    ]);
    expect(breakPlace([line], { period: 2022 })).toBe(2021);
  });

  it('is not drawn when no period comes before it', () => {
    expect(breakPlace([series([[2022, 2]])], { period: 2022 })).toBeNull();
  });
});

describe('lineTable', () => {
  const line: LineSeries = {
    ...series([]),
    points: [
      { period: 2018, value: 77.2, label: '2017/2018' },
      { period: 2022, value: null },
      { period: 2023, value: 80.1, isPreliminary: true },
    ],
  };
  const words = { column: 'Note', preliminary: 'prel', missing: 'gone', break: 'new rule' };

  it('writes periods as published, and says in words what the picture says by shape', () => {
    const table = lineTable(
      {
        series: [line],
        breaks: [{ period: 2022, label: 'Break' }],
        baseline: { label: 'Start', period: 2018, value: 77 },
      },
      'Year',
      words,
    );
    expect(table.columns.map(({ label }) => label)).toEqual(['Year', 'A', 'Start', 'Note']);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['2017/2018', 77.2, 77, ''],
      ['2022', null, null, 'new rule, gone'],
      ['2023', 80.1, null, 'prel'],
    ]);
  });

  it('has no column of notes where there is nothing to note', () => {
    const table = lineTable({ series: [series([[2020, 1]])] }, 'Year', words);
    expect(table.columns.map(({ label }) => label)).toEqual(['Year', 'A']);
  });
});

describe('lineModel', () => {
  it('makes room for a baseline and a target without other values', () => {
    const model = lineModel({
      series: [series([[2017, 33]])],
      targets: [{ label: 'T', period: 2030, value: 40 }],
    });
    expect(model.x(2017)).toBeLessThan(model.x(2030));
    expect(model.y(40)).toBeLessThan(model.y(33));
    for (const place of [model.y(40), model.y(33)]) {
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThanOrEqual(100);
    }
  });

  it('draws a single value', () => {
    const model = lineModel({ series: [series([[2017, 0]])] });
    expect(Number.isFinite(model.x(2017))).toBe(true);
    expect(Number.isFinite(model.y(0))).toBe(true);
  });
});

describe('a share', () => {
  it('has an axis that ends at 100, unless a value is higher', () => {
    const highest = (value: number) =>
      Math.max(
        ...lineModel({
          series: [
            series([
              [2017, 75],
              [2025, value],
            ]),
          ],
          ceiling: 100,
        }).yTicks.map((tick) => tick.value),
      );
    expect(highest(98)).toBe(100);
    expect(highest(104)).toBeGreaterThan(104);
  });
});

describe('besidePath', () => {
  const model = { y: (value: number) => 100 - value };
  const up = { label: 'T', period: 2030, value: 90, from: { period: 2020, value: 50 } };

  it('leaves a label in its place when no path passes it', () => {
    expect(besidePath({ period: 2025, value: 20 }, [up], model, 8)).toBe(80);
    expect(besidePath({ period: 2030, value: 90 }, [up], model, 8)).toBe(10);
  });

  it('moves the label to the other side of the path', () => {
    expect(besidePath({ period: 2020, value: 50 }, [up], model, 8)).toBe(58);
    expect(besidePath({ period: 2020, value: 50 }, [{ ...up, value: 10 }], model, 8)).toBe(42);
    expect(besidePath({ period: 2025, value: 68 }, [up], model, 8)).toBe(38);
  });
});

describe('spread', () => {
  it('moves labels apart, keeps their order, and keeps them inside the picture', () => {
    expect(spread([50, 52, 10], 10)).toEqual([50, 60, 10]);
    const low = spread([98, 99, 100], 10);
    expect(Math.max(...low)).toBeLessThanOrEqual(100);
    expect([...low].sort((a, b) => a - b)).toEqual(low);
  });
});

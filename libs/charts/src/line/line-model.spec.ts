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
    const line = series([
      [2022, 3],
      [2020, 1],
      [2021, 2],
    ]);
    const parts = segments(line, [{ period: 2022 }]);
    expect(parts.map((part) => part.map((point) => point.period))).toEqual([[2020, 2021], [2022]]);
  });

  it('is cut also where the period of the change has no value itself', () => {
    const line = series([
      [2021, 2],
      [2023, 3],
    ]);
    expect(segments(line, [{ period: 2022 }])).toHaveLength(2);
    expect(segments(line, [{ period: 2021 }])).toHaveLength(1);
  });
});

describe('breakPlace', () => {
  it('is half way from the last period before', () => {
    const line = series([
      [2020, 1],
      [2022, 2],
    ]);
    expect(breakPlace([line], { period: 2022 })).toBe(2021);
  });

  it('is nowhere where nothing is before it', () => {
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
  it('finds room for baseline and target where there is nothing else', () => {
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

  it('draws a single value without falling over', () => {
    const model = lineModel({ series: [series([[2017, 0]])] });
    expect(Number.isFinite(model.x(2017))).toBe(true);
    expect(Number.isFinite(model.y(0))).toBe(true);
  });
});

describe('a share', () => {
  it('has no room above its ceiling, unless a value is there', () => {
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

  it('leaves a label where no path passes', () => {
    expect(besidePath({ period: 2025, value: 20 }, [up], model, 8)).toBe(80);
    expect(besidePath({ period: 2030, value: 90 }, [up], model, 8)).toBe(10);
  });

  it('sets it on the other side of where the path goes', () => {
    expect(besidePath({ period: 2020, value: 50 }, [up], model, 8)).toBe(58);
    expect(besidePath({ period: 2020, value: 50 }, [{ ...up, value: 10 }], model, 8)).toBe(42);
    expect(besidePath({ period: 2025, value: 68 }, [up], model, 8)).toBe(38);
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

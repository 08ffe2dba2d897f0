import { describe, expect, it } from '@jest/globals';
import { sparkModel } from './spark-model.ts';

const at = (period: number, value: number) => ({ period, value });

describe('a small curve', () => {
  it('goes through its values, higher where they are larger', () => {
    const model = sparkModel([at(2020, 10), at(2022, 20)], null);
    expect(model).toEqual({
      paths: ['M8.0 92.0L92.0 8.0'],
      last: { x: 92, y: 8 },
      way: null,
      target: null,
    });
  });

  it('goes on to a target ahead, also from a single value', () => {
    const model = sparkModel([at(2020, 10)], at(2030, 20));
    expect(model).toMatchObject({ paths: [], way: 'M8.0 92.0L92.0 8.0', target: { x: 92, y: 8 } });
  });

  it('is cut where its values are not to be compared', () => {
    const points = [at(2018, 1), at(2019, 2), at(2020, 9), at(2021, 9)];
    expect(sparkModel(points, null, [2020])?.paths).toHaveLength(2);
    expect(sparkModel(points, null, [2021])?.paths).toHaveLength(1);
  });

  it('is nothing with a single value, without any, or with a target in the past', () => {
    expect(sparkModel([at(2020, 10)], null)).toBeNull();
    expect(sparkModel([], at(2030, 1))).toBeNull();
    expect(sparkModel([at(2020, 10)], at(2019, 1))).toBeNull();
  });
});

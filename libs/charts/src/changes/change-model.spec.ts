import { describe, expect, it } from '@jest/globals';
import { changeModel, type ChangeMark } from './change-model.ts';

const mark = (year: number, change: number, kind: ChangeMark['kind'] = 'expected'): ChangeMark => ({
  kind,
  year,
  change,
});
const model = (...marks: ChangeMark[]) => changeModel(marks, 2026.5);

describe('changes in a picture', () => {
  it('stand by their year across, and above zero where they increase', () => {
    const { marks, zero } = model(mark(2026, 10), mark(2030, -10));
    expect(marks).toEqual([
      { x: 6, y: 6 },
      { x: 94, y: 94 },
    ]);
    expect(zero).toBe(50);
  });

  it('have zero at the foot where nothing decreases', () => {
    const { zero, ends } = model(mark(2028, 37));
    expect(zero).toBe(94);
    expect(ends).toEqual({ high: 40, low: 0 });
  });

  it('have today within their years, from this year on', () => {
    const { today, years } = model(mark(2030, 5));
    expect(today).toBeCloseTo(17);
    expect(years.map(({ label }) => label)).toEqual(['2026', '2027', '2028', '2029', '2030']);
    expect(model(mark(2024, 5, 'observed')).today).toBeNull();
  });

  it('name at most five years', () => {
    expect(model(mark(2020, 1), mark(2044, 2)).years.map(({ label }) => label)).toEqual([
      '2020',
      '2026',
      '2032',
      '2038',
      '2044',
    ]);
  });

  it('are a scale with room where nothing has changed', () => {
    const { marks, zero, ends } = model(mark(2028, 0));
    expect(marks[0]?.y).toBe(zero);
    expect(ends).toEqual({ high: 0, low: 0 });
  });
});

import { describe, expect, it } from '@jest/globals';
import { measureOf, published, seriesOf, targetOf } from './measure.fixture.ts';
import { municipalityValues, yardstickOf } from './municipality-model.ts';

const place = (code: string) => ({ code, name: code, hex: { column: 0, row: 0 } });
const region = { countyCode: '25', municipalities: [place('2580'), place('2584'), place('2506')] };
const county = seriesOf('25', published({ 2022: '79', 2023: '80' }));
const lulea = seriesOf('2580', published({ 2022: '81', 2023: '82' }));
const kiruna = seriesOf('2584', published({ 2022: '85' }));

describe('values by municipality', () => {
  it('are the latest of each, and unknown where there is none', () => {
    const values = municipalityValues(measureOf([county, lulea, kiruna]), region);
    expect(values.map(({ outcome }) => outcome?.value ?? null)).toEqual([82, 85, null]);
  });

  it('are not a map with one alone, nor of a part of the people', () => {
    expect(municipalityValues(measureOf([county, lulea]), region)).toEqual([]);
    const women = { ...kiruna, sex: 'women' as const };
    expect(municipalityValues(measureOf([lulea, women]), region)).toEqual([]);
  });
});

describe('what they are held against', () => {
  it('is the target, else the county', () => {
    expect(yardstickOf(measureOf([county], [targetOf({ value: '85' })]), region)?.value).toBe(85);
    expect(yardstickOf(measureOf([county]), region)).toEqual({ target: null, value: 80 });
  });

  it('is nothing for numbers: a small municipality is no worse than a large one', () => {
    expect(yardstickOf(measureOf([county], [], { unit: 'persons' }), region)).toBeNull();
    expect(yardstickOf(measureOf([]), region)).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { measureOf, published, seriesOf } from '../../../lib/targets/measure.fixture.ts';
import { municipalityValues } from './municipality-model.ts';

const place = (code: string) => ({ code, name: code, hex: { column: 0, row: 0 } });
const region = { municipalities: [place('2580'), place('2584'), place('2506')] };
const county = seriesOf('25', published({ 2022: '79', 2023: '80' }));
const lulea = seriesOf('2580', published({ 2022: '81', 2023: '82' }));
const kiruna = seriesOf('2584', published({ 2022: '85' }));

describe('values by municipality', () => {
  it('are the latest of each, and unknown where there is none', () => {
    const values = municipalityValues(measureOf([county, lulea, kiruna]), region);
    expect(values.map(({ latest }) => latest?.value ?? null)).toEqual(['82', '85', null]);
  });

  it('carry how far each is from what it is compared with', () => {
    const values = municipalityValues(measureOf([county, lulea, kiruna]), region);
    expect(values.map(({ distance }) => distance)).toEqual(['2', '5', null]);
  });

  it('are not a map with one alone, nor of a part of the people', () => {
    expect(municipalityValues(measureOf([county, lulea]), region)).toEqual([]);
    const women = { ...kiruna, sex: 'women' as const };
    expect(municipalityValues(measureOf([lulea, women]), region)).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { presentMeasures } from './municipality.presenter.ts';
import type { StoredMunicipalityMeasure } from './municipality-work.repository.ts';

const at = (place: 'county' | 'nation' | 'municipality', placeCode: string, value: string) => ({
  place,
  placeCode,
  value,
});
const measure = (values: StoredMunicipalityMeasure['values']): StoredMunicipalityMeasure => ({
  measureCode: 'k-e1-1-a',
  name: 'Andel behöriga',
  unit: 'percent',
  period: '2025',
  indicator: { code: 'k-e1-1', title: 'Behörighet' },
  values,
});
const KIRUNA = at('municipality', '2584', '72.6');
const PAJALA = at('municipality', '2521', '80');

describe('The measures of a municipality', () => {
  it('have its value beside the county, the nation and the other municipalities', () => {
    const stored = measure([
      at('nation', '00', '77.2'),
      at('county', '25', '79.5'),
      PAJALA,
      KIRUNA,
    ]);
    expect(presentMeasures([stored], '2584')).toEqual([
      {
        code: 'k-e1-1-a',
        name: 'Andel behöriga',
        unit: 'percent',
        indicator: { code: 'k-e1-1', title: 'Behörighet' },
        period: '2025',
        value: '72.6',
        county: '79.5',
        nation: '77.2',
        municipalities: [
          { code: '2521', value: '80' },
          { code: '2584', value: '72.6' },
        ],
      },
    ]);
  });

  it('lack what is not known of the period', () => {
    const [shown] = presentMeasures([measure([PAJALA, KIRUNA])], '2584');
    expect([shown?.county, shown?.nation]).toEqual([null, null]);
  });

  it.each([
    ['it is the only municipality', measure([at('county', '25', '79.5'), KIRUNA])],
    ['its own value is not known', measure([PAJALA, at('municipality', '2580', '75')])],
  ])('leave out a measure where %s', (_why, stored) => {
    expect(presentMeasures([stored], '2584')).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  statedObservation,
  storedIndicator,
  storedMeasure,
  storedObservation,
  storedSeries,
} from './indicator.fixture.ts';
import { presentMeasure } from './measure.presenter.ts';
import type { StoredMeasure } from './indicator.repository.ts';

const shownOf = (measure: StoredMeasure) =>
  presentMeasure(measure, [], storedIndicator(measure), 2026);

const COUNTY = storedSeries({
  observations: [
    statedObservation('2020', '70'),
    storedObservation('2020', '71'),
    storedObservation('2025', '75', { note: 'Ny metod.', status: 'preliminary' }),
  ],
});
const NATION = storedSeries({
  place: 'nation',
  placeCode: '00',
  placeName: 'Riket',
  observations: [storedObservation('2025', '78')],
});
const MUNICIPALITY = storedSeries({
  place: 'municipality',
  placeCode: '2521',
  placeName: 'Pajala',
  observations: [storedObservation('2025', '72')],
});

describe('A measure', () => {
  const breaks = [{ period: '2022', note: 'Ny källa.' }];
  const shown = () => shownOf(storedMeasure({ series: [COUNTY, NATION, MUNICIPALITY], breaks }));

  it('goes out field by field, with how the county stands', () => {
    expect(shown()).toMatchObject({
      code: 'employed',
      name: 'Andel sysselsatta',
      unit: 'percent',
      definition: 'Av alla 20–64 år.',
      breaks,
      breakdowns: { sex: true, birth: false },
      targets: [{ kind: 'at_least', value: '80' }],
      standing: {
        nation: { period: '2025', value: '78' },
        change: null,
        breakPeriod: '2022',
        sexDifference: null,
        yardstick: { value: '80', isTarget: true },
      },
    });
    expect(shown().series.map(({ placeName }) => placeName)).toEqual([
      'Norrbotten',
      'Riket',
      'Pajala',
    ]);
  });

  it('shows a series field by field, and says which value stands in the place of another', () => {
    const value = {
      period: '2020',
      value: '71',
      asWritten: '71',
      status: 'final',
      origin: 'source',
      revision: 1,
      source: 'SCB',
      method: '',
      note: null,
      doubts: [],
      reason: null,
      isRetracted: false,
      retrievedAt: '2026-01-01T08:00:00Z',
      recordedAt: '2026-01-02T08:00:00Z',
      isBaseline: false,
      isSuperseded: false,
    };
    expect(shown().series[0]).toEqual({
      place: 'county',
      placeCode: '25',
      placeName: 'Norrbotten',
      sex: null,
      birth: null,
      ageGroup: null,
      unit: 'percent',
      observations: [
        {
          ...value,
          value: '70',
          asWritten: '70',
          origin: 'strategy',
          revision: 0,
          source: 'Strategin',
          retrievedAt: null,
          isBaseline: true,
          isSuperseded: true,
        },
        value,
        {
          ...value,
          period: '2025',
          value: '75',
          asWritten: '75',
          status: 'preliminary',
          note: 'Ny metod.',
        },
      ],
      baseline: { period: '2020', value: '70', isPreliminary: false, isBaseline: true },
      latest: { period: '2025', value: '75', isPreliminary: true, isBaseline: false },
      fitsNationScale: true,
      distance: null,
    });
  });

  it('fits the scale of the nation as the county only', () => {
    expect(shown().series.map(({ fitsNationScale }) => fitsNationScale)).toEqual([
      true,
      false,
      false,
    ]);
    const [alone] = shownOf(storedMeasure({ series: [COUNTY] })).series;
    expect(alone?.fitsNationScale).toBe(false);
  });

  it('says how far a municipality is from the target, for all together', () => {
    expect(shown().series.map(({ distance }) => distance)).toEqual([null, null, '-8']);
    const ofPart = (part: Partial<typeof MUNICIPALITY>) =>
      shownOf(storedMeasure({ series: [COUNTY, { ...MUNICIPALITY, ...part }] })).series[1]
        ?.distance;
    expect([ofPart({ sex: 'women' }), ofPart({ birth: 'abroad' })]).toEqual([null, null]);
  });
});

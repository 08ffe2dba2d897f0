import { describe, expect, it } from '@jest/globals';
import { CALLERS, tableOf } from '@samhandling/domain/testing/callers';
import { presentBreak, presentSeries } from './series.presenter.ts';
import type { ListedSeries } from './series.repository.ts';

const ROW: ListedSeries = {
  ref: {
    id: 'series',
    indicator: { code: 'k-e1-1', title: 'Sysselsatta' },
    measureCode: 'employed',
    measureName: 'Sysselsatta',
    placeCode: '25',
    placeName: 'Norrbotten',
    sex: 'women',
    birth: 'abroad',
    ageGroup: '20-64',
    unit: 'persons',
  },
  somePeriod: '2025K1',
  measureUnit: 'percent',
  latest: { period: '2025K1', value: '78.5' },
  source: null,
};
const SOURCE = { id: 'source', provider: 'kolada' as const, credit: 'Kolada' };

describe('A series', () => {
  it('goes out field by field', () => {
    expect(presentSeries(ROW, CALLERS.coordinator)).toEqual({
      id: 'series',
      indicator: { code: 'k-e1-1', title: 'Sysselsatta' },
      measureCode: 'employed',
      measureName: 'Sysselsatta',
      placeCode: '25',
      placeName: 'Norrbotten',
      sex: 'women',
      birth: 'abroad',
      ageGroup: '20-64',
      unit: 'persons',
      periodForm: 'quarter',
      fittingUnits: ['percent'],
      latest: { period: '2025K1', value: '78.5' },
      source: null,
      abilities: { record: true, addSource: true },
    });
  });

  it('without a value has no form of period', () => {
    expect(presentSeries({ ...ROW, somePeriod: null, latest: null }, null)).toMatchObject({
      periodForm: null,
      latest: null,
    });
  });

  it('gets values, and a source where it has none, from coordinators and administrators', () => {
    const abilitiesOf = (source: ListedSeries['source']) =>
      tableOf((person) => presentSeries({ ...ROW, source }, person).abilities);
    expect(abilitiesOf(null)).toEqual({
      coordinator: 'record addSource',
      administrator: 'record addSource',
    });
    expect(abilitiesOf(SOURCE)).toEqual({ coordinator: 'record', administrator: 'record' });
    expect(presentSeries({ ...ROW, source: SOURCE }, null).source).toEqual(SOURCE);
  });
});

describe('A break of a series', () => {
  const row = {
    id: 'break',
    measureCode: 'employed',
    period: '2022',
    note: 'Ny källa.',
    recordedOn: '2026-01-01',
  };

  it('goes out field by field', () => {
    expect(presentBreak(row, null)).toEqual({ ...row, abilities: { remove: false } });
  });

  it('is removed by coordinators and administrators', () => {
    expect(tableOf((person) => presentBreak(row, person).abilities)).toEqual({
      coordinator: 'remove',
      administrator: 'remove',
    });
  });
});

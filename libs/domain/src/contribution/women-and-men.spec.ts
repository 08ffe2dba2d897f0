import { describe, expect, it } from '@jest/globals';
import { type SizesBySex, womenAndMen } from './women-and-men.ts';

const pupils = { code: 'elever', name: 'Elever' };
const nobody: SizesBySex = {
  kind: 'expected',
  measure: pupils,
  unit: 'persons',
  year: 2028,
  direction: 'increase',
  moreForWomen: 0,
  asMuch: 0,
  moreForMen: 0,
  notCompared: 0,
  onlyWomen: 0,
  onlyMen: 0,
  notSaid: 0,
  women: '0',
  men: '0',
};
const both = { ...nobody, moreForWomen: 2, women: '60', men: '30' };

describe("women's share of what contributions change", () => {
  it.each<[string, Partial<SizesBySex>, string | null]>([
    ['is said of persons', {}, '67'],
    ['is half of as many', { women: '30', men: '30.0' }, '50'],
    ['is none where women get none of it', { women: '0', men: '12' }, '0'],
    ['is rounded as by hand', { women: '1', men: '199' }, '1'],
    ['is said of companies', { unit: 'companies' }, '67'],
    ['is said of what is to be fewer', { direction: 'decrease' }, '67'],
    ['is not said of percentages, which are never added', { unit: 'percent' }, null],
    ['is not said of money', { unit: 'sek' }, null],
    ['is not said of an index', { unit: 'index' }, null],
    ['is not said without a unit', { unit: null }, null],
    ['is not said where nobody knows what is counted', { measure: null }, null],
    ['is not said without a year', { year: null }, null],
    ['is not said without a direction', { direction: null }, null],
    ['is not said of what is only to be kept', { direction: 'maintain' }, null],
    ['is not said where only women are named', { moreForWomen: 0, onlyWomen: 2 }, null],
    ['is not said where only men are named', { moreForWomen: 0, onlyMen: 2 }, null],
    ['is not said where both are only divided further', { moreForWomen: 0, notCompared: 2 }, null],
    ['is not said where nobody is named', { moreForWomen: 0, notSaid: 2 }, null],
    ['is not said of nothing', { women: '0', men: '0' }, null],
    ['is not said where one of them went the other way', { women: '-5', men: '30' }, null],
  ])('%s', (_case, change, percent) => {
    const { shares } = womenAndMen('expected', [{ ...both, ...change }]);
    expect(shares.map(({ womensPercent }) => womensPercent)).toEqual(percent ? [percent] : []);
  });

  it('is said for each measure, unit, year and direction by itself', () => {
    const { shares } = womenAndMen('expected', [both, { ...both, year: 2030 }]);
    expect(shares).toEqual([
      {
        measure: pupils,
        unit: 'persons',
        year: 2028,
        direction: 'increase',
        contributions: 2,
        women: '60',
        men: '30',
        womensPercent: '67',
      },
      expect.objectContaining({ year: 2030 }),
    ]);
  });
});

describe('contributions that name a sex', () => {
  const percentages: SizesBySex = {
    ...nobody,
    unit: 'percent',
    moreForWomen: 3,
    asMuch: 1,
    moreForMen: 2,
    notCompared: 1,
    onlyWomen: 4,
    onlyMen: 5,
    notSaid: 6,
    women: '9.5',
    men: '7',
  };

  it('are counted, and those that name none beside them', () => {
    expect(womenAndMen('expected', [percentages, both])).toEqual({
      sized: 24,
      women: 13,
      men: 14,
      both: 9,
      notSaid: 6,
      moreForWomen: 5,
      asMuch: 1,
      moreForMen: 2,
      shares: [expect.objectContaining({ contributions: 2 })],
      neverAdded: 7,
    });
  });

  it('are told apart by what is expected and what was seen', () => {
    const seen = { ...both, kind: 'observed' as const };
    expect(womenAndMen('observed', [percentages, seen])).toMatchObject({ sized: 2, women: 2 });
  });

  it('are none where nothing is said', () => {
    expect(womenAndMen('observed', [])).toMatchObject({ sized: 0, notSaid: 0, shares: [] });
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planScbQueries } from './scb-plan.ts';

const source = (Region: string, Kon: string) => ({
  timeVariable: 'Tid',
  selection: [
    { variableCode: 'Region', valueCode: Region },
    { variableCode: 'Kon', valueCode: Kon },
  ],
});
const YEARS = ['2022', '2023', '2024'];

describe('the requests for a table', () => {
  it('are one where it fits the limit', () => {
    expect(planScbQueries([source('25', '1'), source('00', '1')], YEARS, 6)).toEqual([
      {
        selection: [
          { variableCode: 'Region', valueCodes: ['00', '25'] },
          { variableCode: 'Kon', valueCodes: ['1'] },
          { variableCode: 'Tid', valueCodes: YEARS },
        ],
      },
    ]);
  });

  it('are none for nothing', () => {
    expect([planScbQueries([], YEARS, 10), planScbQueries([source('25', '1')], [], 10)]).toEqual([
      [],
      [],
    ]);
  });

  it('stay within the limit and ask for every cell, however small the limit is', () => {
    const regions = fc.uniqueArray(fc.constantFrom('00', '25', '2580', '2582'), { minLength: 1 });
    const sexes = fc.uniqueArray(fc.constantFrom('T', '1', '2'), { minLength: 1 });
    fc.assert(
      fc.property(regions, sexes, fc.integer({ min: 1, max: 40 }), (places, groups, limit) => {
        const sources = places.flatMap((place) => groups.map((group) => source(place, group)));
        const queries = planScbQueries(sources, YEARS, limit);
        const asked = queries.map(({ selection }) =>
          Object.fromEntries(
            selection.map(({ variableCode, valueCodes }) => [variableCode, valueCodes]),
          ),
        );
        for (const codes of asked) {
          const cells = Object.values(codes).reduce((product, each) => product * each.length, 1);
          expect(cells).toBeLessThanOrEqual(limit);
        }
        for (const place of places) {
          for (const group of groups) {
            for (const year of YEARS) {
              const hits = asked.filter(
                ({ Region, Kon, Tid }) =>
                  Region?.includes(place) && Kon?.includes(group) && Tid?.includes(year),
              );
              expect([place, group, year, hits.length > 0]).toEqual([place, group, year, true]);
            }
          }
        }
      }),
    );
  });
});

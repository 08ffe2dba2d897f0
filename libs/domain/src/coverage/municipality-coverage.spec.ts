import { describe, expect, it } from '@jest/globals';
import { type Coverage } from './coverage.ts';
import { type CoverageOwnership } from './coverage-vocabulary.ts';
import { countInMunicipality, workInMunicipality } from './municipality-coverage.ts';

const KIRUNA = '2584';
const covered = (
  ownership: CoverageOwnership,
  sites: Record<string, number>,
  countyWide: number,
): Pick<Coverage, 'ownership' | 'reach'> => ({
  ownership,
  reach: { municipalities: 0, sites, countyWide, crossBorder: 1, actorTypes: [] },
});

describe('what a municipality has of an action of the county', () => {
  it.each([
    [{ [KIRUNA]: 1 }, 0, 'on_site'],
    [{ [KIRUNA]: 2, '2521': 1 }, 3, 'on_site'],
    [{ [KIRUNA]: 0 }, 1, 'county_only'],
    [{ '2521': 4 }, 1, 'county_only'],
    [{ '2521': 4 }, 0, 'nobody'],
    [{}, 0, 'nobody'],
  ] as const)('with %j on site and %i for the county is %s', (sites, countyWide, place) => {
    expect(workInMunicipality({ sites, countyWide }, KIRUNA)).toBe(place);
  });

  it('is counted, with those that nobody works on and nobody owns', () => {
    expect(
      countInMunicipality(
        [
          covered('none', { [KIRUNA]: 1 }, 0),
          covered('none', {}, 1),
          covered('none', {}, 0),
          covered('claimed', {}, 0),
          covered('owned', {}, 0),
        ],
        KIRUNA,
      ),
    ).toEqual({ places: { on_site: 1, county_only: 1, nobody: 3 }, nobodyUnowned: 2 });
  });
});

import { MUNICIPALITY_WORK, type MunicipalityWork } from '../place/municipality-work.ts';
import { type Coverage } from './coverage.ts';

/** What one municipality has of the actions, counted from the coverage of the whole county. */
export type MunicipalityCoverage = {
  readonly places: Readonly<Record<MunicipalityWork, number>>;
  /** Of those that nobody works on there: the ones without a confirmed owner. */
  readonly nobodyUnowned: number;
};

/**
 * What the municipality has of an action, read from where in the county its active work is: the same as
 * the place of a coverage that is asked for the municipality alone.
 */
export function workInMunicipality(
  { sites, countyWide }: Pick<Coverage['reach'], 'sites' | 'countyWide'>,
  code: string,
): MunicipalityWork {
  if ((sites[code] ?? 0) > 0) return 'on_site';
  return countyWide > 0 ? 'county_only' : 'nobody';
}

/** Counts what the municipality has of actions whose coverage is of the whole county. */
export function countInMunicipality(
  coverages: readonly Pick<Coverage, 'ownership' | 'reach'>[],
  code: string,
): MunicipalityCoverage {
  const found = coverages.map(({ ownership, reach }) => ({
    ownership,
    place: workInMunicipality(reach, code),
  }));
  const count = (wanted: MunicipalityWork) => found.filter(({ place }) => place === wanted).length;
  return {
    places: Object.fromEntries(
      MUNICIPALITY_WORK.map((wanted) => [wanted, count(wanted)]),
    ) as Record<MunicipalityWork, number>,
    nobodyUnowned: found.filter(
      ({ place, ownership }) => place === 'nobody' && ownership !== 'owned',
    ).length,
  };
}

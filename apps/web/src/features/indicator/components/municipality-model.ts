import type { Measure, Region } from '@samhandling/contract';
import {
  isTotal,
  latestOf,
  targetsOfAll,
  totalsOf,
  type DrawnTarget,
  type Outcome,
} from './outcomes.ts';

type Municipality = Region['municipalities'][number];
export type MunicipalityValue = {
  readonly municipality: Municipality;
  readonly outcome: Outcome | null;
};

/** The latest value of every municipality; nothing where fewer than two have one. */
export function municipalityValues(
  measure: Measure,
  { municipalities }: Pick<Region, 'municipalities'>,
): MunicipalityValue[] {
  const values = municipalities.map((municipality) => ({
    municipality,
    outcome: latestOf(
      measure.series.find((one) => one.placeCode === municipality.code && isTotal(one)),
    ),
  }));
  return values.filter(({ outcome }) => outcome !== null).length > 1 ? values : [];
}

/**
 * What shares are held against: the target where the strategy sets a value for all, else the county.
 * Numbers of people or companies are not: a small municipality is no worse than a large one.
 */
export function yardstickOf(
  measure: Measure,
  region: Pick<Region, 'countyCode'>,
): { target: DrawnTarget | null; value: number } | null {
  if (measure.unit !== 'percent') return null;
  const { county } = totalsOf(measure, region);
  const target = targetsOfAll(measure, county).at(-1) ?? null;
  const value = target?.value ?? latestOf(county)?.value;
  return value === undefined ? null : { target, value };
}

import type { Measure, Region, Series } from '@samhandling/contract';
import { isTotal, seriesAt } from './measure-model.ts';

type Municipality = Region['municipalities'][number];
export type MunicipalityValue = Pick<Series, 'latest' | 'distance'> & {
  readonly municipality: Municipality;
};

/** The latest value of every municipality; nothing where fewer than two have one. */
export function municipalityValues(
  measure: Measure,
  { municipalities }: Pick<Region, 'municipalities'>,
): MunicipalityValue[] {
  const totals = seriesAt(measure, 'municipality').filter(isTotal);
  const values = municipalities.map((municipality) => {
    const series = totals.find(({ placeCode }) => placeCode === municipality.code);
    return {
      municipality,
      latest: series?.latest ?? null,
      distance: series?.distance ?? null,
    };
  });
  return values.filter(({ latest }) => latest !== null).length > 1 ? values : [];
}

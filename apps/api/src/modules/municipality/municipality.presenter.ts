import type { MunicipalityMeasure } from '@samhandling/contract';
import type { StoredMunicipalityMeasure } from './municipality-work.repository.ts';

/** The measures in which the municipality can be compared: those known of others of the region, too. */
export function presentMeasures(
  measures: readonly StoredMunicipalityMeasure[],
  code: string,
): MunicipalityMeasure[] {
  return measures.flatMap(({ measureCode, name, unit, indicator, period, values }) => {
    const at = (place: string) => values.find((one) => one.placeCode === place)?.value ?? null;
    const value = at(code);
    const municipalities = values.flatMap((one) =>
      one.place === 'municipality' ? [{ code: one.placeCode, value: one.value }] : [],
    );
    if (value === null || municipalities.length < 2) return [];
    const of = (place: 'county' | 'nation') =>
      values.find((one) => one.place === place)?.value ?? null;
    return [
      {
        code: measureCode,
        name,
        unit,
        indicator,
        period,
        value,
        county: of('county'),
        nation: of('nation'),
        municipalities,
      },
    ];
  });
}

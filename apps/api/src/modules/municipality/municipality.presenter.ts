import type { Municipality, MunicipalityMeasure } from '@samhandling/contract';
import type { MunicipalityFacts } from '@samhandling/domain';
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

/** Who works in the municipality, what its actors own and what ends, with the titles of what ends first. */
export function presentMunicipalityWork(
  { own, others, owns, onSite, endsNext }: MunicipalityFacts,
  titles: ReadonlyMap<string, string>,
): Pick<Municipality, 'own' | 'others' | 'owns' | 'onSite' | 'endsNext'> {
  return {
    own,
    others,
    owns: owns.map(({ code, text, area }) => ({ code, text, areaCode: area.code })),
    onSite,
    endsNext: endsNext.flatMap(({ id, endsOn }) => {
      const title = titles.get(id);
      return title === undefined ? [] : [{ id, title, endsOn }];
    }),
  };
}

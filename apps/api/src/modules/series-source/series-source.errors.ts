import type { SourceMapping } from '@samhandling/contract';
import { type KoladaGender, PERIOD_EXAMPLES, periodFormOf } from '@samhandling/domain';
import { registerConstraintCodes } from '../../platform/errors/constraint-codes.ts';
import { RequestFault } from '../../platform/errors/request-fault.ts';
import type { StoredSeries } from '../series/index.ts';

registerConstraintCodes({ series_source_series_key: 'series_source.exists' });

const GENDER_OF: Readonly<Record<'women' | 'men', KoladaGender>> = { women: 'K', men: 'M' };

/** Kolada writes a county as a region, and the nation as one: `0025`, `0000`. */
const koladaPlace = (code: string) => code.padStart(4, '0');

/** @throws RequestFault 422 where the source is not in the unit of the series: nothing is converted */
export function refuseOtherUnit(unit: string, { ref }: StoredSeries): void {
  if (unit === ref.unit) return;
  const code = 'series_source.unit_differs';
  throw new RequestFault(code, { errors: [{ field: '/unit', code, params: { fits: ref.unit } }] });
}

/** @throws RequestFault 422 by field where the source is about another place or another group */
export function refuseOtherPart(mapping: SourceMapping, series: StoredSeries): void {
  const code = 'series_source.mapping_unsuitable';
  const errors = partsOf(mapping, series)
    .filter(({ found, fits }) => found !== fits)
    .map(({ field, fits }) => ({ field: `/mapping/${field}`, code, params: { fits } }));
  if (errors.length > 0) throw new RequestFault(code, { errors });
}

function partsOf(
  mapping: SourceMapping,
  { ref, somePeriod }: StoredSeries,
): { field: string; found: string; fits: string }[] {
  if (mapping.provider === 'scb') {
    const index = mapping.selection.findIndex(({ variableCode }) => variableCode === 'Region');
    const region = mapping.selection[index];
    return region
      ? [{ field: `selection/${index}`, found: region.valueCode, fits: ref.placeCode }]
      : [];
  }
  const form = somePeriod === null ? null : periodFormOf(somePeriod);
  return [
    { field: 'municipality', found: mapping.municipality, fits: koladaPlace(ref.placeCode) },
    { field: 'gender', found: mapping.gender, fits: ref.sex === null ? 'T' : GENDER_OF[ref.sex] },
    // Kolada has years only; a series by month takes none of them.
    ...(form === null || form === mapping.periodForm
      ? []
      : [{ field: 'periodForm', found: '', fits: `${form}: ${PERIOD_EXAMPLES[form]}` }]),
  ];
}

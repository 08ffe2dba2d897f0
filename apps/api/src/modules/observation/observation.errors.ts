import type { FieldProblem, SeriesBody, SeriesRef } from '@samhandling/contract';
import { RequestFault } from '../../platform/errors/request-fault.ts';
import type { StoredSeries } from '../series/index.ts';

type Part = Pick<SeriesRef, 'placeCode' | 'sex' | 'birth' | 'ageGroup' | 'unit'>;

/**
 * The fields in the order a person chooses them; each is compared with the series that fit the
 * earlier ones.
 */
const FIELDS = ['placeCode', 'unit', 'sex', 'birth', 'ageGroup'] as const;

/**
 * Refuses a series that the measure does not have: names the first field that fits none, with what
 * would fit.
 */
export function unknownSeries(body: SeriesBody, existing: readonly StoredSeries[]): RequestFault {
  let left: Part[] = existing.map(({ ref }) => ref);
  for (const field of FIELDS) {
    const fitting = left.filter((part) => part[field] === body[field]);
    if (fitting.length === 0) {
      return new RequestFault('series.unknown', { errors: [problemOf(field, left)] });
    }
    left = fitting;
  }
  return new RequestFault('series.unknown');
}

function problemOf(field: (typeof FIELDS)[number], left: readonly Part[]): FieldProblem {
  const fits = [...new Set(left.map((part) => part[field] ?? 'null'))].join(', ');
  const code = field === 'unit' ? 'observation.unit_differs' : 'series.unknown';
  return { field: `/${field}`, code, params: { fits } };
}

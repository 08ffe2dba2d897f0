import type { CoverageMatrix } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';
import { matrixSearch } from '../../../lib/list-search.ts';

export type MatrixSearch = ReturnType<typeof matrixSearch.read>;

export const matrixQuery = (search: MatrixSearch) =>
  apiQuery<CoverageMatrix>(['coverage', 'matrix'], '/coverage/matrix', matrixSearch.toApi(search));

/** The same as it was at the end of the day. */
export const matrixThenQuery = (search: MatrixSearch, day: string) =>
  apiQuery<CoverageMatrix>(['coverage', 'matrix'], '/coverage/matrix', {
    ...matrixSearch.toApi(search),
    asOf: day,
  });

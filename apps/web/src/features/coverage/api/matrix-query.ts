import type { CoverageMatrix } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';
import { matrixSearch } from '../../../lib/list-search.ts';

export type MatrixSearch = ReturnType<typeof matrixSearch.read>;

export const matrixQuery = (search: MatrixSearch) =>
  apiQuery<CoverageMatrix>(['coverage', 'matrix'], '/coverage/matrix', matrixSearch.toApi(search));

/** The same actions by work status. */
export const byStatusQuery = (search: MatrixSearch) =>
  matrixQuery({ ...search, kolumner: 'workStatus' });

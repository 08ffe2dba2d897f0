import type { CoverageMatrix } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';
import { matrixSearch } from '../../../lib/list-search.ts';

export type MatrixSearch = ReturnType<typeof matrixSearch.read>;

export const matrixQuery = (search: MatrixSearch) =>
  apiQuery<CoverageMatrix>(['coverage', 'matrix'], '/coverage/matrix', matrixSearch.toApi(search));

/** Every action of the area, or all, by the chosen columns: now, or as it was at the end of the day. */
export const totalsQuery = ({ omrade, kolumner }: MatrixSearch, day?: string) =>
  apiQuery<CoverageMatrix>(['coverage', 'matrix'], '/coverage/matrix', {
    ...matrixSearch.toApi({ omrade, kolumner }),
    ...(day === undefined ? {} : { asOf: day }),
  });

/** The same actions by work status. */
export const byStatusQuery = (search: MatrixSearch) =>
  matrixQuery({ ...search, kolumner: 'workStatus' });

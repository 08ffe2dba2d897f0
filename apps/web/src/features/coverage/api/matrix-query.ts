import type { CoverageMatrix } from '@samhandling/contract';
import { apiQuery, extractOf, notSent } from '../../../lib/api/query-client.ts';
import { matrixSearch } from '../../../lib/list-search.ts';

export type MatrixSearch = ReturnType<typeof matrixSearch.read>;

/** The matrix without its rows: its columns and their totals. */
export type MatrixHead = Omit<CoverageMatrix, 'areas'>;

export const matrixQuery = (search: MatrixSearch) =>
  notSent(
    apiQuery<CoverageMatrix>(
      ['coverage', 'matrix'],
      '/coverage/matrix',
      matrixSearch.toApi(search),
    ),
  );

/** What a page says of the matrix beside its picture. */
export const matrixHeadQuery = (search: MatrixSearch) =>
  extractOf(matrixQuery(search), 'head', ({ areas: _areas, ...head }): MatrixHead => head);

/** The same as it was at the end of the day. */
export const matrixThenQuery = (search: MatrixSearch, day: string) =>
  notSent(
    apiQuery<CoverageMatrix>(['coverage', 'matrix'], '/coverage/matrix', {
      ...matrixSearch.toApi(search),
      asOf: day,
    }),
  );

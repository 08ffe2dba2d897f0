import type { CoverageMap } from '@samhandling/contract';
import { apiQuery, extractOf, notSent } from '../../../lib/api/query-client.ts';
import type { CoverageHead } from '../../../lib/coverage/coverage-head.ts';
import { coverageSearch } from '../../../lib/list-search.ts';

export type CoverageSearch = ReturnType<typeof coverageSearch.read>;

/** Every action as a tile, and how many are in which state. */
export const coverageQuery = (search: CoverageSearch = {}) =>
  apiQuery<CoverageMap>(['coverage'], '/coverage', coverageSearch.toApi(search));

/** The same for a page whose pictures are parts of their own (`drawnFrom`). */
export const drawnCoverageQuery = (search: CoverageSearch = {}) => notSent(coverageQuery(search));

/** What a page says of the coverage beside its picture. */
export const coverageHeadQuery = (search: CoverageSearch = {}) =>
  extractOf(drawnCoverageQuery(search), 'head', headOf);

function headOf(coverage: CoverageMap): CoverageHead {
  return {
    ...coverage,
    areas: coverage.areas.map((area) => ({
      ...area,
      sections: area.sections.map(({ code, title }) => ({ code, title })),
    })),
  };
}

import type { CoverageMap } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';
import { coverageSearch } from '../../../lib/list-search.ts';

export type CoverageSearch = ReturnType<typeof coverageSearch.read>;

/** Every action as a tile, and how many are in which state. */
export const coverageQuery = (search: CoverageSearch = {}) =>
  apiQuery<CoverageMap>(['coverage'], '/coverage', coverageSearch.toApi(search));

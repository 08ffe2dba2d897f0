import type { CoverageMap } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';
import { coverageSearch } from '../../../lib/list-search.ts';
import type { CoverageSearch } from './coverage-query.ts';

/** The selection as it was at the end of the day; its reach is counted with the depth of the present day. */
export const coverageThenQuery = (search: CoverageSearch, day: string, depth: number) =>
  apiQuery<CoverageMap>(['coverage'], '/coverage', {
    ...coverageSearch.toApi(search),
    asOf: day,
    depth,
  });

import type { CoverageMap } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

/** Every action as it was at the end of the day. */
export const coverageThenQuery = (day: string) =>
  apiQuery<CoverageMap>(['coverage'], '/coverage', { asOf: day });

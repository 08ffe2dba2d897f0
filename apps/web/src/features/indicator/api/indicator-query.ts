import type { Indicator } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

/** @param knownOn Calendar day: the indicator as it was known at its end; without it, as of now. */
export const indicatorQuery = (code: string, knownOn?: string) =>
  apiQuery<Indicator>(
    ['indicators', code],
    `/indicators/${encodeURIComponent(code)}`,
    knownOn ? { knownOn } : undefined,
  );

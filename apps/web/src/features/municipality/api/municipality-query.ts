import type { Municipality } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

/** By its code or by its name in an address; as it was at the end of the day, or as it is now. */
export const municipalityQuery = (slug: string, asOf?: string) =>
  apiQuery<Municipality>(
    ['municipalities', slug],
    `/municipalities/${encodeURIComponent(slug)}`,
    asOf ? { asOf } : undefined,
  );

import type { Municipality } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

/** By its code or by its name in an address. */
export const municipalityQuery = (slug: string) =>
  apiQuery<Municipality>(['municipalities', slug], `/municipalities/${encodeURIComponent(slug)}`);

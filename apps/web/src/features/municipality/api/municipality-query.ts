import type { Municipality } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

const pathOf = (slug: string) => `/municipalities/${encodeURIComponent(slug)}`;

/** By its code or by its name in an address. */
export const municipalityQuery = (slug: string) =>
  apiQuery<Municipality>(['municipalities', slug], pathOf(slug));

/** The same as it was at the end of the day. */
export const municipalityThenQuery = (slug: string, day: string) =>
  apiQuery<Municipality>(['municipalities', slug], pathOf(slug), { asOf: day });

import type { MunicipalityList } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

/** The municipalities of the region, in the order of the map. */
export const municipalitiesQuery = () =>
  apiQuery<MunicipalityList>(['municipalities'], '/municipalities');

/** The same as it was at the end of the day. */
export const municipalitiesThenQuery = (day: string) =>
  apiQuery<MunicipalityList>(['municipalities'], '/municipalities', { asOf: day });

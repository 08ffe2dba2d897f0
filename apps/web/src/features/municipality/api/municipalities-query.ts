import type { MunicipalityList } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

/** The municipalities of the region, in the order of the map, at the end of the day or now. */
export const municipalitiesQuery = (asOf?: string) =>
  apiQuery<MunicipalityList>(['municipalities'], '/municipalities', asOf ? { asOf } : undefined);

import type { AspectList } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

/**
 * Every perspective, goal of Agenda 2030 and area of smart specialisation, with its work counted at the end of
 * the day, or now.
 */
export const aspectsQuery = (asOf?: string) =>
  apiQuery<AspectList>(['aspects'], '/aspects', asOf ? { asOf } : undefined);

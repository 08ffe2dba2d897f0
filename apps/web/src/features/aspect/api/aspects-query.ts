import type { AspectList } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

/** Every perspective, goal of Agenda 2030 and area of smart specialisation, with its work counted. */
export const aspectsQuery = () => apiQuery<AspectList>(['aspects'], '/aspects');

/** The same as it was at the end of the day. */
export const aspectsThenQuery = (day: string) =>
  apiQuery<AspectList>(['aspects'], '/aspects', { asOf: day });

import type { WorkOverTime, WorkOverTimeQuery } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

/** So many rows at the most stand on a page; what is more is paged. */
const LIMIT = 100;

type Asked = Omit<WorkOverTimeQuery, 'page' | 'limit'> &
  Partial<Pick<WorkOverTimeQuery, 'page' | 'limit'>>;

/** Initiatives of an action, an actor or an area over time, with a page of them. */
export const workOverTimeQuery = (asked: Asked) =>
  apiQuery<WorkOverTime>(['initiatives', 'over-time'], '/initiatives/over-time', {
    limit: LIMIT,
    ...asked,
  });

import type { ActivityMonth } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

/** What happened in a month (`2026-10`), summed up. */
export const monthQuery = (month: string) =>
  apiQuery<ActivityMonth>(['activity', 'months', month], `/activity/months/${month}`);

/** The same of the last month that has passed. */
export const lastMonthQuery = () => monthQuery('last');

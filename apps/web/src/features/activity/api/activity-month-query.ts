import type { ActivityMonth } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

/** What happened in the last month that has passed, summed up. */
export const lastMonthQuery = () =>
  apiQuery<ActivityMonth>(['activity', 'months', 'last'], '/activity/months/last');

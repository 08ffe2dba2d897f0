import type { ActivityEntry } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

export const activityQuery = () =>
  apiQuery<{ items: ActivityEntry[] }>(['activity'], '/activity', { limit: 6 });

import type { ActivityEntry } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';
import { activitySearch } from '../../../lib/list-search.ts';

export type ActivitySearch = ReturnType<typeof activitySearch.read>;

/** So many events stand on a page. */
export const EVENTS_ON_PAGE = 40;

/** What happened in a month, or lately: the latest first. */
export const activityQuery = (search: ActivitySearch) =>
  apiQuery<{ items: ActivityEntry[] }>(['activity'], '/activity', {
    limit: EVENTS_ON_PAGE,
    ...activitySearch.toApi(search),
  });

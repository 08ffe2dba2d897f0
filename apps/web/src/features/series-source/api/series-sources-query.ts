import type { SeriesSource, SeriesSourcePage } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';
import { seriesSourcesSearch } from '../../../lib/list-search.ts';

export type SeriesSourcesSearch = ReturnType<typeof seriesSourcesSearch.read>;

export const seriesSourcesQuery = (search: SeriesSourcesSearch) =>
  apiQuery<SeriesSourcePage>(['series-sources'], '/series-sources', {
    limit: 50,
    ...seriesSourcesSearch.toApi(search),
  });

/** Only how many there are; of those that may be stale where asked. */
export const sourceCountQuery = (isStale?: 'true') =>
  apiQuery<SeriesSourcePage>(['series-sources'], '/series-sources', { limit: 1, isStale });

export const seriesSourceQuery = (id: string) =>
  apiQuery<SeriesSource>(['series-sources', id], `/series-sources/${id}`);

import type { SearchPage } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';
import { siteSearch } from '../../../lib/list-search.ts';

export type SiteSearch = ReturnType<typeof siteSearch.read>;

/** Everything at once needs room for the best of each kind; one kind is paged as usual. */
export const searchQuery = (search: SiteSearch) =>
  apiQuery<SearchPage>(['search'], '/search', {
    limit: search.typ ? 20 : 60,
    ...siteSearch.toApi(search),
  });

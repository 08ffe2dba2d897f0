import type { InitiativePage } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';
import { initiativesSearch } from '../../../lib/list-search.ts';

export type InitiativesSearch = ReturnType<typeof initiativesSearch.read>;

/** The default order: best match first for a search, else latest change first. */
export const initiativeSortOf = ({ sortera, q }: InitiativesSearch): string =>
  sortera ?? (q ? 'relevance' : '-updated');

export const initiativesQuery = (search: InitiativesSearch, limit = 20) =>
  apiQuery<InitiativePage>(['initiatives'], '/initiatives', {
    limit,
    ...initiativesSearch.toApi(search),
    sort: initiativeSortOf(search),
  });

import type { Desk } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';
import { deskSearch } from '../../../lib/list-search.ts';

export type DeskSearch = ReturnType<typeof deskSearch.read>;

/** So many rows stand on a page of one list; of each list on the desk the API gives the first. */
export const DESK_PAGE = 20;

/** The first rows of each list, or a page of one. */
export const deskQuery = (search: DeskSearch) =>
  apiQuery<Desk>(['desk'], '/desk', {
    ...(search.visa ? { limit: DESK_PAGE } : {}),
    ...deskSearch.toApi(search),
  });

import type { InitiativeList } from '@samhandling/contract';
import { API_PATH } from '../../../lib/api/api-client.ts';
import { apiQuery } from '../../../lib/api/query-client.ts';
import { initiativesSearch } from '../../../lib/list-search.ts';
import { stringifySearch } from '../../../lib/search-params.ts';

export type InitiativesSearch = ReturnType<typeof initiativesSearch.read>;

/** The default order: best match first for a search, else latest change first. */
export const initiativeSortOf = ({ sortera, q }: InitiativesSearch): string =>
  sortera ?? (q ? 'relevance' : '-updated');

/** As many as fit in four screens. */
const LIMIT = 36;

/** What is published, unless another state is asked for: so that numbers of other pages open as long a list. */
export const initiativesQuery = (
  { aktorsnamn: _aktorsnamn, ...search }: InitiativesSearch,
  limit = LIMIT,
) =>
  apiQuery<InitiativeList>(['initiatives'], '/initiatives', {
    limit,
    publication: 'published',
    ...initiativesSearch.toApi(search),
    sort: initiativeSortOf(search),
  });

/** All of the list as a table for a spreadsheet. */
export function exportHref({
  aktorsnamn: _aktorsnamn,
  publicering: _publicering,
  sida: _sida,
  ...search
}: InitiativesSearch): string {
  const query = { ...initiativesSearch.toApi(search), sort: initiativeSortOf(search) };
  return `${API_PATH}/initiatives/export${stringifySearch(query)}`;
}

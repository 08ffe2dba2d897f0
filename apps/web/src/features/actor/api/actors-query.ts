import type { ActorPage } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';
import { actorsSearch } from '../../../lib/list-search.ts';

export type ActorsSearch = ReturnType<typeof actorsSearch.read>;

export const actorsQuery = (search: ActorsSearch, limit = 50) =>
  apiQuery<ActorPage>(['actors'], '/actors', { limit, ...actorsSearch.toApi(search) });

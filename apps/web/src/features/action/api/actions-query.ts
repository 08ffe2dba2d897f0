import type { ActionPage } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';
import { actionsSearch } from '../../../lib/list-search.ts';

type ActionsSearch = ReturnType<typeof actionsSearch.read>;

export const actionsQuery = (search: ActionsSearch) =>
  apiQuery<ActionPage>(['actions'], '/actions', { limit: 100, ...actionsSearch.toApi(search) });

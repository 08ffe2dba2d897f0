import type { ActionPage } from '@samhandling/contract';
import { apiQuery, notSent } from '../../../lib/api/query-client.ts';
import { actionsSearch } from '../../../lib/list-search.ts';

type ActionsSearch = ReturnType<typeof actionsSearch.read>;

export const actionsQuery = (search: ActionsSearch) =>
  apiQuery<ActionPage>(['actions'], '/actions', { limit: 100, ...actionsSearch.toApi(search) });

/** The same for a page whose list is a part of its own (`drawnFrom`). */
export const actionListQuery = (search: ActionsSearch) => notSent(actionsQuery(search));

import { useSuspenseQuery } from '@tanstack/react-query';
import { drawnFrom } from '../../../lib/hydration/drawn-from.tsx';
import { actionsSearch } from '../../../lib/list-search.ts';
import { actionListQuery } from '../api/actions-query.ts';
import type { ActionsPageSearch } from './action-list-tools.tsx';

type ActionsSearch = ReturnType<typeof actionsSearch.read>;

// Both work without a script; it is loaded when a pointer or the focus reaches them, and with it the data.
export const ActionList = drawnFrom(
  (search: ActionsPageSearch) => ({
    list: useSuspenseQuery(actionListQuery(actionsSearch.read(search))).data,
    search,
  }),
  () => import('./action-list.tsx').then((parts) => parts.ActionList),
);
export const UnownedActions = drawnFrom(
  (search: ActionsSearch) => ({
    actions: useSuspenseQuery(actionListQuery(search)).data.items,
    search,
  }),
  () => import('./unowned/unowned-actions.tsx').then((parts) => parts.UnownedActions),
);

import type { actionsSearch } from '../list-search.ts';

type ActionsSearch = ReturnType<typeof actionsSearch.read>;

/**
 * What the councillor's page shows when nothing of ownership, work or gaps is chosen: the actions
 * without a confirmed owner.
 */
export function withUnownedDefault(search: ActionsSearch): ActionsSearch {
  const isChosen = search.lucka ?? search.ansvar ?? search.lage ?? search.aktor;
  return isChosen ? search : { ...search, ansvar: 'none,claimed' };
}

import type { actionsSearch } from '../list-search.ts';
import { UNOWNED } from './coverage-choices.ts';

type ActionsSearch = ReturnType<typeof actionsSearch.read>;

/**
 * What the councillor's page shows when nothing of ownership, work or gaps is chosen: of the county the
 * actions without a confirmed owner, and of a municipality all, since it is asked what nobody works on there.
 */
export function withUnownedDefault(search: ActionsSearch): ActionsSearch {
  const isChosen = search.lucka ?? search.ansvar ?? search.lage ?? search.aktor ?? search.kommun;
  return isChosen ? search : { ...search, ansvar: UNOWNED };
}

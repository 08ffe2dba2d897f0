import { type CalendarDate } from '../calendar/calendar-date.ts';
import { type CountyColumns } from './county-columns.ts';
import { dayNumber } from './day-number.ts';
import { conditionOf, isRowActive } from './work-selection.ts';

/**
 * Counts the actors that do something for an action: those that lead active work or take part in it, and its
 * confirmed owners, each once.
 */
export function countContributors(county: CountyColumns, code: string, day: CalendarDate): number {
  const { initiatives, words, frame } = county;
  const on = dayNumber(day);
  const serves = conditionOf(county, { action: code });
  const actors = new Set<number>();
  for (let row = 0, size = initiatives.size; row < size; row += 1) {
    if (!serves(row) || !isRowActive(initiatives, row, on)) continue;
    actors.add(initiatives.owner.at(row));
    for (const partner of initiatives.partners.itemsOf(row)) actors.add(partner);
  }
  const action = frame.actions.find((one) => one.code === code);
  for (const { actionId, actorId, state } of county.ownerships) {
    if (actionId === action?.id && state === 'confirmed')
      actors.add(words.actors.numberOf(actorId));
  }
  return actors.size;
}

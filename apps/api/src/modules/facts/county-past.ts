import {
  ownershipsOn,
  PastColumns,
  type CalendarDate,
  type CountyColumns,
  type InitiativeColumns,
  type InitiativePast,
  type OwnershipPast,
} from '@samhandling/domain';
import type { County, ReadAgain } from './county.ts';

/** So many earlier days are kept ready. */
const MOST_DAYS = 8;

/** What this process keeps in memory of earlier days, beside the county as it is now. */
export class CountyPast {
  private readonly initiatives: PastColumns;
  private readonly ownerships = new Map<string, OwnershipPast>();
  private readonly days = new Map<CalendarDate, InitiativeColumns>();

  constructor(readonly county: County) {
    this.initiatives = new PastColumns(county.words);
  }

  /** As it was at the end of the day, with the strategy and the actors of today. */
  on(day: CalendarDate): CountyColumns {
    const { words, frame, actors } = this.county;
    const ownerships = ownershipsOn([...this.ownerships.values()], day);
    return { words, frame, actors, ownerships, initiatives: this.initiativesOn(day) };
  }

  take(past: InitiativePast): void {
    this.initiatives.set(past);
  }

  takeInitiatives({ ids, entries }: ReadAgain<InitiativePast>): void {
    for (const id of ids) this.initiatives.remove(id);
    for (const past of entries) this.initiatives.set(past);
    for (const [day, columns] of this.days) {
      for (const id of ids) this.initiatives.writeAgain(columns, id, day);
    }
  }

  takeOwnerships({ ids, entries }: ReadAgain<OwnershipPast>): void {
    for (const id of ids) this.ownerships.delete(id);
    for (const past of entries) this.ownerships.set(past.id, past);
  }

  private initiativesOn(day: CalendarDate): InitiativeColumns {
    const kept = this.days.get(day) ?? this.initiatives.columnsOn(day);
    // The day that was asked for last goes last.
    this.days.delete(day);
    this.days.set(day, kept);
    const [first] = this.days.keys();
    if (first !== undefined && this.days.size > MOST_DAYS) this.days.delete(first);
    return kept;
  }
}

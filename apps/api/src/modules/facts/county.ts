import {
  ActorColumns,
  ColumnWords,
  countFacts,
  InitiativeColumns,
  type ActorEntry,
  type CalendarDate,
  type CountedAction,
  type CountyColumns,
  type InitiativeEntry,
  type OwnershipEntry,
  type StrategyFrame,
} from '@samhandling/domain';

/** Things that were read again, by id: those that are not there any more are taken away. */
export type ReadAgain<Entry> = {
  readonly ids: readonly string[];
  readonly entries: readonly Entry[];
};

/** What this process keeps in memory of the county, as it was when it was last read. */
export class County implements CountyColumns {
  readonly words = new ColumnWords();
  readonly initiatives = new InitiativeColumns(this.words);
  readonly actors = new ActorColumns(this.words);
  private readonly ownershipsById = new Map<string, OwnershipEntry>();
  private counted:
    { readonly day: CalendarDate; readonly actions: readonly CountedAction[] } | undefined;

  constructor(
    private known: StrategyFrame,
    /** What of the series decided what was read of initiatives. */
    readonly measuresBySex: string,
  ) {}

  get frame(): StrategyFrame {
    return this.known;
  }

  takeFrame(frame: StrategyFrame): void {
    this.counted = undefined;
    this.known = frame;
  }

  get ownerships(): readonly OwnershipEntry[] {
    return [...this.ownershipsById.values()];
  }

  /** The facts of all actions, of all work, on a day: counted once until something is taken in. */
  countedOn(day: CalendarDate): readonly CountedAction[] {
    if (this.counted?.day !== day) this.counted = { day, actions: countFacts(this, {}, day) };
    return this.counted.actions;
  }

  takeInitiatives({ ids, entries }: ReadAgain<InitiativeEntry>): void {
    this.counted = undefined;
    for (const entry of entries) this.initiatives.set(entry);
    for (const id of missing(ids, entries)) this.initiatives.remove(id);
  }

  takeActors({ ids, entries }: ReadAgain<ActorEntry>): void {
    this.counted = undefined;
    for (const entry of entries) this.actors.set(entry);
    for (const id of missing(ids, entries)) this.actors.remove(id);
  }

  takeOwnerships({ ids, entries }: ReadAgain<OwnershipEntry>): void {
    this.counted = undefined;
    for (const entry of entries) this.ownershipsById.set(entry.id, entry);
    for (const id of missing(ids, entries)) this.ownershipsById.delete(id);
  }
}

function missing(ids: readonly string[], entries: readonly { readonly id: string }[]): string[] {
  const there = new Set(entries.map(({ id }) => id));
  return ids.filter((id) => !there.has(id));
}

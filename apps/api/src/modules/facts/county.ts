import {
  ActorColumns,
  ColumnWords,
  InitiativeColumns,
  type ActorEntry,
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

  constructor(
    public frame: StrategyFrame,
    /** What of the series decided what was read of initiatives. */
    readonly measuresBySex: string,
  ) {}

  get ownerships(): readonly OwnershipEntry[] {
    return [...this.ownershipsById.values()];
  }

  takeInitiatives({ ids, entries }: ReadAgain<InitiativeEntry>): void {
    for (const entry of entries) this.initiatives.set(entry);
    for (const id of missing(ids, entries)) this.initiatives.remove(id);
  }

  takeActors({ ids, entries }: ReadAgain<ActorEntry>): void {
    for (const entry of entries) this.actors.set(entry);
    for (const id of missing(ids, entries)) this.actors.remove(id);
  }

  takeOwnerships({ ids, entries }: ReadAgain<OwnershipEntry>): void {
    for (const entry of entries) this.ownershipsById.set(entry.id, entry);
    for (const id of missing(ids, entries)) this.ownershipsById.delete(id);
  }
}

function missing(ids: readonly string[], entries: readonly { readonly id: string }[]): string[] {
  const there = new Set(entries.map(({ id }) => id));
  return ids.filter((id) => !there.has(id));
}

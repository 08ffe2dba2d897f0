import { type ActorState, type ActorType } from '../actor/actor-vocabulary.ts';
import { type AspectKind } from '../aspect/aspect-vocabulary.ts';
import { type CalendarDate } from '../calendar/calendar-date.ts';
import { type ThinThresholds } from '../coverage/thin-thresholds.ts';
import { type OwnershipRole, type OwnershipState } from '../ownership/ownership-vocabulary.ts';
import { type ColumnWords } from './initiative-cells.ts';
import { type InitiativeColumns } from './initiative-columns.ts';

/** What overviews read of an actor. */
export type ActorEntry = {
  readonly id: string;
  readonly name: string;
  readonly type: ActorType;
  readonly state: ActorState;
  /** When it was entered, in milliseconds. */
  readonly createdAt: number;
  /** Where it is seated. */
  readonly municipalityCode: string | null;
};

/** What overviews read of an ownership; of those that are released, the confirmed ones. */
export type OwnershipEntry = {
  readonly id: string;
  readonly actionId: string;
  readonly actorId: string;
  readonly role: OwnershipRole;
  readonly state: OwnershipState;
  readonly openedOn: CalendarDate;
  readonly releasedOn: CalendarDate | null;
};

/** An action of any strategy, retired or not, with its place. */
export type FrameAction = {
  readonly id: string;
  readonly code: string;
  readonly text: string;
  readonly position: number;
  readonly isRetired: boolean;
  readonly strategyCode: string;
  readonly isCurrent: boolean;
  readonly area: { readonly code: string; readonly title: string; readonly position: number };
  readonly section: { readonly code: string; readonly title: string };
};

/** An effect goal of any strategy, retired or not. */
export type FrameEffectGoal = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly position: number;
  readonly area: { readonly code: string; readonly title: string; readonly position: number };
  readonly strategyCode: string;
  readonly isRetired: boolean;
  readonly isCurrent: boolean;
};

/** A section of any strategy, retired or not. */
export type FrameSection = {
  readonly code: string;
  readonly title: string;
  readonly areaCode: string;
  readonly isRetired: boolean;
  readonly isCurrent: boolean;
};

export type FrameMunicipality = {
  readonly code: string;
  readonly name: string;
  readonly hex: { readonly column: number; readonly row: number };
};

export type FrameAspect = {
  readonly kind: AspectKind;
  readonly code: string;
  readonly title: string;
  readonly shortTitle: string;
};

/** What initiatives are counted by: the parts of strategies, in their order. */
export type StrategyFrame = {
  readonly actions: readonly FrameAction[];
  readonly sections: readonly FrameSection[];
  readonly effectGoals: readonly FrameEffectGoal[];
  /** Of the current strategy's region, in its order. */
  readonly municipalities: readonly FrameMunicipality[];
  /** Of the current strategy. */
  readonly aspects: readonly FrameAspect[];
  /** From where on work is thin. */
  readonly thresholds: ThinThresholds;
};

/** Actors by the number that the columns give them. */
export class ActorColumns {
  private readonly entries: (ActorEntry | undefined)[] = [];

  private readonly words: ColumnWords;

  constructor(words: ColumnWords) {
    this.words = words;
  }

  set(entry: ActorEntry): void {
    this.entries[this.words.actors.numberOf(entry.id)] = entry;
  }

  remove(id: string): void {
    const number = this.words.actors.find(id);
    if (number >= 0) this.entries[number] = undefined;
  }

  /** Undefined for an actor that is not known yet. */
  at(number: number): ActorEntry | undefined {
    return this.entries[number];
  }

  find(id: string): ActorEntry | undefined {
    return this.entries[this.words.actors.find(id)];
  }

  list(): ActorEntry[] {
    return this.entries.filter((entry) => entry !== undefined);
  }
}

/** All that overviews are counted from, on one day. */
export type CountyColumns = {
  readonly words: ColumnWords;
  readonly frame: StrategyFrame;
  readonly initiatives: InitiativeColumns;
  readonly actors: ActorColumns;
  /** Those that stand, and those that were confirmed and are released. */
  readonly ownerships: readonly OwnershipEntry[];
};

import type { InitiativesQuery } from '@samhandling/contract';
import type {
  ActorType,
  CalendarDate,
  InitiativeEffect,
  InitiativeEnd,
  PublicationState,
  Timeliness,
  WorkStatus,
} from '@samhandling/domain';
import type { Readable } from './initiative-readable.ts';

/** What a list asks of its initiatives; where it does not say who reads, only published ones are found. */
export type InitiativeFilter = Readable & {
  /** What the words begin with that were typed, for the index of words. */
  readonly prefixes?: string | undefined;
  /** Instead of these: what they could mean, as a query of the index of words. */
  readonly meaning?: string | undefined;
  readonly area?: string | undefined;
  readonly section?: string | undefined;
  readonly action?: string | undefined;
  readonly primaryArea?: string | undefined;
  readonly primarySection?: string | undefined;
  readonly effectGoal?: string | undefined;
  readonly effectGoalArea?: string | undefined;
  readonly statesEffect?: 'true' | 'false' | undefined;
  readonly municipality?: readonly string[] | undefined;
  readonly hasSite?: 'true' | 'false' | undefined;
  readonly perspective?: readonly string[] | undefined;
  readonly agendaGoal?: readonly number[] | undefined;
  readonly specialisation?: readonly string[] | undefined;
  /** Owner or partner. */
  readonly actor?: string | undefined;
  readonly ownerActorIds?: readonly string[] | undefined;
  readonly actorType?: readonly ActorType[] | undefined;
  /** Municipalities where the actor that leads it is seated. */
  readonly ledFrom?: readonly string[] | undefined;
  readonly publishedIn?: string | undefined;
  readonly reportedIn?: string | undefined;
  readonly endsIn?: string | undefined;
  readonly endsFrom?: CalendarDate | undefined;
  readonly endsTo?: CalendarDate | undefined;
  readonly workStatus?: readonly WorkStatus[] | undefined;
  readonly publication?: readonly PublicationState[] | undefined;
  /** The day for which `timeliness` and `end` are reckoned. */
  readonly today?: CalendarDate | undefined;
};

/** What is no value: each makes another query. */
export type InitiativeForm = {
  readonly order: InitiativeOrder;
  readonly timeliness?: readonly Timeliness[] | undefined;
  readonly effect?: readonly InitiativeEffect[] | undefined;
  readonly end?: InitiativeEnd | undefined;
};

/** The orders of lists. Each ends with the id, so that no page shows one twice. */
export type InitiativeOrder = InitiativesQuery['sort'] | 'silence' | 'submitted';

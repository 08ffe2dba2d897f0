import { type OwnershipState } from '../ownership/ownership-vocabulary.ts';
import {
  administeredActorIds,
  type Caller,
  isCoordinator,
  memberActorIds,
} from '../person/person.ts';

/** What the policy has to know of an action. */
export type ActionFacts = {
  /** No longer in the strategy; kept for what refers to it. */
  readonly isRetired: boolean;
  readonly ownerships: readonly { readonly actorId: string; readonly state: OwnershipState }[];
};

/** What the caller may do with one action. */
export type ActionAbilities = {
  readonly view: boolean;
  /** Actors the person may claim the action for. */
  readonly claimFor: string[];
  /** Propose an actor as owner. */
  readonly propose: boolean;
  readonly createInitiative: boolean;
};

/**
 * What the caller may do with the action. Actions are public. An actor's administrator claims for the
 * actor unless it already has an open ownership of the action; coordinators propose. A retired action
 * takes no new ownership and no new initiative.
 */
export function actionAbilities(
  person: Caller,
  { isRetired, ownerships }: ActionFacts,
): ActionAbilities {
  const open = new Set(
    ownerships.filter(({ state }) => state !== 'released').map(({ actorId }) => actorId),
  );
  return {
    view: true,
    claimFor: isRetired ? [] : administeredActorIds(person).filter((actorId) => !open.has(actorId)),
    propose: !isRetired && isCoordinator(person),
    createInitiative: !isRetired && memberActorIds(person).length > 0,
  };
}

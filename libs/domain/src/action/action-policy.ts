import { type OwnershipState } from '../ownership/ownership-vocabulary.ts';
import {
  administeredActorIds,
  type Caller,
  isCoordinator,
  memberActorIds,
} from '../person/person.ts';
import { definePolicy } from '../policy/policy.ts';

/** What the policy has to know of an action. */
export type ActionFacts = {
  /** No longer in the strategy; kept for what refers to it. */
  readonly isRetired: boolean;
};

const isInStrategy = ({ isRetired }: ActionFacts) => !isRetired;

/**
 * What the caller may do with the action. Actions are public. An actor's administrator claims an action
 * for the actor, coordinators propose an actor for it. A retired action takes no new ownership and no
 * new initiative.
 */
export const ACTION_POLICY = definePolicy<
  ActionFacts,
  'claim' | 'propose' | 'openOwnership' | 'createInitiative'
>({
  view: () => true,
  acts: {
    /** Claim it for some actor. */
    claim: { who: (person) => administeredActorIds(person).length > 0, when: isInStrategy },
    /** Propose an actor as owner. */
    propose: { who: isCoordinator, when: isInStrategy },
    /** Claim it or propose an actor. */
    openOwnership: {
      who: (person) => isCoordinator(person) || administeredActorIds(person).length > 0,
      when: isInStrategy,
    },
    createInitiative: { who: (person) => memberActorIds(person).length > 0, when: isInStrategy },
  },
});

/** What a page of the action offers. */
export type ActionAbilities = {
  readonly view: boolean;
  /** Actors the person may claim the action for. */
  readonly claimFor: string[];
  readonly propose: boolean;
  readonly createInitiative: boolean;
};

/** An actor that has an open ownership of the action is not claimed for again. */
export function actionAbilities(
  person: Caller,
  {
    ownerships,
    ...facts
  }: ActionFacts & {
    readonly ownerships: readonly { readonly actorId: string; readonly state: OwnershipState }[];
  },
): ActionAbilities {
  const open = new Set(
    ownerships.filter(({ state }) => state !== 'released').map(({ actorId }) => actorId),
  );
  const { view, claim, propose, createInitiative } = ACTION_POLICY.abilities(person, facts);
  const claimFor = claim ? administeredActorIds(person).filter((id) => !open.has(id)) : [];
  return { view, claimFor, propose, createInitiative };
}

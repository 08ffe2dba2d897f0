import {
  type Caller,
  isActorAdministrator,
  isCoordinator,
  isMember,
  isRegionAdministrator,
} from '../person/person.ts';
import { ACTOR_LIFE_CYCLE } from './actor-life-cycle.ts';
import { type ActorState } from './actor-vocabulary.ts';

/** What the policy has to know of an actor. */
export type ActorFacts = { readonly actorId: string; readonly state: ActorState };

/** What the caller may do with one actor. */
export type ActorAbilities = {
  readonly view: boolean;
  readonly update: boolean;
  readonly invite: boolean;
  readonly viewMembers: boolean;
  readonly removeMember: boolean;
  readonly admit: boolean;
  readonly decline: boolean;
  readonly merge: boolean;
};

/**
 * What the caller may do with the actor. One that is admitted is public, and so is one that was merged
 * (its address leads on). One that has asked to join, or was declined, is read by its members, by
 * coordinators and by the region's administrators. The actor's administrator and the region's run the
 * actor; every member sees the members; coordinators and the region's administrators decide on who joins.
 */
export function actorAbilities(person: Caller, { actorId, state }: ActorFacts): ActorAbilities {
  const decides = isCoordinator(person) || isRegionAdministrator(person);
  const isAdmitted = state === 'admitted';
  const runs =
    isAdmitted && (isActorAdministrator(person, actorId) || isRegionAdministrator(person));
  const can = ACTOR_LIFE_CYCLE.canTransition;
  return {
    view: isAdmitted || state === 'merged' || decides || isMember(person, actorId),
    update: runs,
    invite: runs,
    viewMembers: isMember(person, actorId) || isRegionAdministrator(person),
    removeMember: runs,
    admit: decides && can(state, 'admit'),
    decline: decides && can(state, 'decline'),
    merge: decides && can(state, 'merge'),
  };
}

import {
  type Caller,
  isActorAdministrator,
  isCoordinator,
  isMember,
  isRegionAdministrator,
} from '../person/person.ts';
import { definePolicy } from '../policy/policy.ts';
import { ACTOR_LIFE_CYCLE } from './actor-life-cycle.ts';
import { type ActorState } from './actor-vocabulary.ts';

/** What the policy has to know of an actor. */
export type ActorFacts = {
  readonly actorId: string;
  readonly state: ActorState;
  /** The actor that this one was merged into. */
  readonly mergedIntoId?: string | null;
};

const decides = (person: Caller) => isCoordinator(person) || isRegionAdministrator(person);
const can = (name: 'admit' | 'decline' | 'merge') => ({
  who: decides,
  when: ({ state }: ActorFacts) => ACTOR_LIFE_CYCLE.canTransition(state, name),
});
const isAdmitted = ({ state }: ActorFacts) => state === 'admitted';
const runs = (person: Caller, actorId: string) =>
  isActorAdministrator(person, actorId) || isRegionAdministrator(person);

/**
 * Its words, its members and its invitations. One that was merged can't be run any more; it is for those
 * who run the actor that it was merged into to be told so.
 */
const run = {
  who: (person: Caller, facts: ActorFacts) => {
    const { actorId, state, mergedIntoId } = facts;
    if (state === 'merged') return typeof mergedIntoId === 'string' && runs(person, mergedIntoId);
    return isAdmitted(facts) && runs(person, actorId);
  },
  when: isAdmitted,
};

/**
 * What the caller may do with the actor. One that is admitted is public, and so is one that was merged
 * (its address leads on). One that has asked to join, or was declined, is read by its members, by
 * coordinators and by the region's administrators. The actor's administrator and the region's run the
 * actor; its members see each other, and coordinators and the region's administrators see them too; those
 * two decide on who joins.
 */
export const ACTOR_POLICY = definePolicy({
  view: (person: Caller, { actorId, state }: ActorFacts) =>
    state === 'admitted' || state === 'merged' || decides(person) || isMember(person, actorId),
  acts: {
    update: run,
    invite: run,
    /** Read the invitations to it that wait for their answer. */
    viewInvitations: {
      who: (person, facts) => isAdmitted(facts) && runs(person, facts.actorId),
    },
    viewMembers: {
      who: (person, { actorId }) => isMember(person, actorId) || decides(person),
    },
    removeMember: run,
    admit: can('admit'),
    decline: can('decline'),
    merge: can('merge'),
  },
});

/** {@link ACTOR_POLICY}, as a page offers it. */
export const actorAbilities = ACTOR_POLICY.abilities;

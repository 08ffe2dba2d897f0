import {
  type Caller,
  isActorAdministrator,
  isCoordinator,
  isMember,
  type Person,
} from '../person/person.ts';
import { definePolicy } from '../policy/policy.ts';
import { OWNERSHIP_LIFE_CYCLE } from './ownership-life-cycle.ts';
import { type OwnershipState } from './ownership-vocabulary.ts';

/** What the policy has to know of an ownership. */
export type OwnershipFacts = { readonly actorId: string; readonly state: OwnershipState };

const isInside = (person: Caller, { actorId }: OwnershipFacts) =>
  isCoordinator(person) || isMember(person, actorId);
const isEitherSide = (person: Person, { actorId }: OwnershipFacts) =>
  isCoordinator(person) || isActorAdministrator(person, actorId);

/**
 * What the caller may do with the ownership. That an actor claims, is proposed or is responsible is
 * public, as coverage is; one that was released is read by the actor's members and coordinators. The
 * other side confirms: the coordinator a claim, the actor's administrator a proposal. Either side
 * releases while it is open.
 */
export const OWNERSHIP_POLICY = definePolicy({
  view: (person: Caller, facts: OwnershipFacts) =>
    facts.state !== 'released' || isInside(person, facts),
  acts: {
    /** Read the note of one that is not confirmed, and the reason of a release. */
    viewInternals: { who: isInside },
    confirm: {
      who: (person, facts) => {
        if (facts.state === 'claimed') return isCoordinator(person);
        if (facts.state === 'proposed') return isActorAdministrator(person, facts.actorId);
        return isEitherSide(person, facts);
      },
      when: ({ state }) => OWNERSHIP_LIFE_CYCLE.canTransition(state, 'confirm'),
    },
    release: {
      who: isEitherSide,
      when: ({ state }) => OWNERSHIP_LIFE_CYCLE.canTransition(state, 'release'),
    },
  },
});

/** {@link OWNERSHIP_POLICY}, as a page offers it. */
export const ownershipAbilities = OWNERSHIP_POLICY.abilities;

/**
 * The state in which an ownership begins that the person opens for the actor: the actor's administrator
 * claims, a coordinator proposes. Null for whoever may do neither.
 */
export function ownershipOpening(person: Person, actorId: string): 'claimed' | 'proposed' | null {
  if (isActorAdministrator(person, actorId)) return 'claimed';
  return isCoordinator(person) ? 'proposed' : null;
}

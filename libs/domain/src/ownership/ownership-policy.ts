import { type Caller, isActorAdministrator, isCoordinator, isMember } from '../person/person.ts';
import { OWNERSHIP_LIFE_CYCLE } from './ownership-life-cycle.ts';
import { type OwnershipState } from './ownership-vocabulary.ts';

/** What the policy has to know of an ownership. */
export type OwnershipFacts = { readonly actorId: string; readonly state: OwnershipState };

/** What the caller may do with one ownership. */
export type OwnershipAbilities = {
  readonly view: boolean;
  /** Read the note of one that is not confirmed, and the reason of a release. */
  readonly viewInternals: boolean;
  readonly confirm: boolean;
  readonly release: boolean;
};

/**
 * What the caller may do with the ownership. That an actor claims, is proposed or is responsible is
 * public, as coverage is; one that was released is read by the actor's members and coordinators. The
 * other side confirms: the coordinator a claim, the actor's administrator a proposal. Either side
 * releases while it is open.
 */
export function ownershipAbilities(
  person: Caller,
  { actorId, state }: OwnershipFacts,
): OwnershipAbilities {
  const coordinates = isCoordinator(person);
  const administers = isActorAdministrator(person, actorId);
  const isInside = coordinates || isMember(person, actorId);
  return {
    view: state !== 'released' || isInside,
    viewInternals: isInside,
    confirm: (state === 'claimed' && coordinates) || (state === 'proposed' && administers),
    release: (coordinates || administers) && OWNERSHIP_LIFE_CYCLE.canTransition(state, 'release'),
  };
}

import { type Caller, isCoordinator, isMember } from '../person/person.ts';
import { EDITABLE_PUBLICATION_STATES, INITIATIVE_LIFE_CYCLE } from './initiative-life-cycle.ts';
import { type PublicationState } from './initiative-vocabulary.ts';

/** What the policy has to know of an initiative. */
export type InitiativeFacts = {
  readonly ownerActorId: string;
  /** Partners are named on the initiative; they get no ability from it. */
  readonly partnerActorIds?: readonly string[];
  readonly publicationState: PublicationState;
};

/** What the caller may do with one initiative. */
export type InitiativeAbilities = {
  readonly view: boolean;
  readonly update: boolean;
  readonly submit: boolean;
  readonly withdraw: boolean;
  readonly return: boolean;
  readonly publish: boolean;
  readonly archive: boolean;
  /** Delete one that was never published. */
  readonly discard: boolean;
  /** Begin a status report. */
  readonly report: boolean;
};

/**
 * What the caller may do with the initiative.
 * - A published one is read by everybody; one that is not, by members of the owner actor, and by
 *   coordinators while it is submitted, returned or archived (a draft is the owner's own). Partners,
 *   councillors and the region's administrators read it when it is public.
 * - Members of the owner actor (editor or administrator) write; while it is submitted the words are
 *   locked until it is withdrawn or returned.
 * - Coordinators return, publish and archive, and never change the owner's words. What is published
 *   is never discarded, it is archived.
 */
export function initiativeAbilities(person: Caller, facts: InitiativeFacts): InitiativeAbilities {
  const { ownerActorId, publicationState: state } = facts;
  const isOwner = isMember(person, ownerActorId);
  const coordinates = isCoordinator(person);
  const can = INITIATIVE_LIFE_CYCLE.canTransition;
  return {
    view: state === 'published' || isOwner || (coordinates && state !== 'draft'),
    update: isOwner && EDITABLE_PUBLICATION_STATES.includes(state),
    submit: isOwner && can(state, 'submit'),
    withdraw: isOwner && can(state, 'withdraw'),
    return: coordinates && can(state, 'return'),
    publish: coordinates && can(state, 'publish'),
    archive: coordinates && can(state, 'archive'),
    discard: isOwner && (state === 'draft' || state === 'returned'),
    report: isOwner && state === 'published',
  };
}

/**
 * Whether the caller may make an initiative owned by the actor: any member may. That the actor is
 * admitted is a rule about the actor (`actor.not_admitted`), not about the person.
 */
export function mayCreateInitiativeFor(person: Caller, ownerActorId: string): boolean {
  return isMember(person, ownerActorId);
}

/**
 * Whether the caller reads what no visitor may of an initiative that it can view: the contact mailbox
 * and the reason of a return. Members of the owner actor and coordinators do.
 */
export function maySeeInitiativeInternals(person: Caller, facts: InitiativeFacts): boolean {
  if (!initiativeAbilities(person, facts).view) return false;
  return isMember(person, facts.ownerActorId) || isCoordinator(person);
}

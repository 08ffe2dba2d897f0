import { type Caller, isCoordinator, isMember } from '../person/person.ts';
import { definePolicy } from '../policy/policy.ts';
import {
  EDITABLE_PUBLICATION_STATES,
  INITIATIVE_LIFE_CYCLE,
  type PublicationTransition,
} from './initiative-life-cycle.ts';
import { type PendingChangeState } from './initiative-change.ts';
import { type RepublicationRequestState } from './republication-request.ts';
import { PUBLIC_PUBLICATION_STATES, type PublicationState } from './initiative-vocabulary.ts';

/** What the policy has to know of an initiative. */
export type InitiativeFacts = {
  readonly ownerActorId: string;
  /** Partners are named on the initiative; they get no ability from it. */
  readonly partnerActorIds?: readonly string[];
  readonly publicationState: PublicationState;
  /** How far a change has come that asks the coordinator; null where there is none. */
  readonly pendingChange?: PendingChangeState | null;
  /** How far a request to publish it again has come; null where there is none. */
  readonly republicationRequest?: RepublicationRequestState | null;
};

const isOwner = (person: Caller, { ownerActorId }: InitiativeFacts) =>
  isMember(person, ownerActorId);
const can =
  (name: PublicationTransition) =>
  ({ publicationState }: InitiativeFacts) =>
    INITIATIVE_LIFE_CYCLE.canTransition(publicationState, name);
const isIn =
  (...states: readonly PublicationState[]) =>
  ({ publicationState }: InitiativeFacts) =>
    states.includes(publicationState);

const isChange =
  (...states: readonly PendingChangeState[]) =>
  ({ publicationState, pendingChange }: InitiativeFacts) =>
    publicationState === 'published' &&
    pendingChange !== undefined &&
    pendingChange !== null &&
    states.includes(pendingChange);

const isRequestOpen = ({ publicationState, republicationRequest }: InitiativeFacts) =>
  publicationState === 'archived' && republicationRequest === 'waiting';

/**
 * What the caller may do with the initiative.
 * - A published or archived one is read by everybody; one that is not, by members of the owner actor, and
 *   by coordinators while it is submitted or returned (a draft is the owner's own). Partners, councillors
 *   and the region's administrators read it when it is public.
 * - Members of the owner actor (editor or administrator) write; while it is submitted the words are
 *   locked until it is withdrawn or returned.
 * - Of a published one a change of what is major waits for a coordinator, who accepts or returns it.
 * - Of an archived one its owner asks that it is published again, once until a coordinator has answered.
 * - Coordinators return, publish and archive, and never change the owner's words. What is published
 *   is never discarded, it is archived.
 */
export const INITIATIVE_POLICY = definePolicy({
  view: (person: Caller, facts: InitiativeFacts) =>
    PUBLIC_PUBLICATION_STATES.includes(facts.publicationState) ||
    isOwner(person, facts) ||
    (isCoordinator(person) && facts.publicationState !== 'draft'),
  acts: {
    update: { who: isOwner, when: isIn(...EDITABLE_PUBLICATION_STATES) },
    submit: { who: isOwner, when: can('submit') },
    withdraw: { who: isOwner, when: can('withdraw') },
    return: { who: isCoordinator, when: can('return') },
    publish: { who: isCoordinator, when: can('publish') },
    archive: { who: isCoordinator, when: can('archive') },
    /** At the owner's request. */
    republish: { who: isCoordinator, when: can('republish') },
    requestRepublication: {
      who: isOwner,
      when: (facts) => facts.publicationState === 'archived' && !isRequestOpen(facts),
    },
    declineRepublication: { who: isCoordinator, when: isRequestOpen },
    /** Delete one that was never published. */
    discard: { who: isOwner, when: isIn('draft', 'returned') },
    /** Let what waits stand instead of what is public. */
    acceptChange: { who: isCoordinator, when: isChange('waiting') },
    returnChange: { who: isCoordinator, when: isChange('waiting') },
    withdrawChange: { who: isOwner, when: isChange('waiting', 'returned') },
    /** Begin a status report. */
    report: { who: isOwner, when: isIn('published') },
  },
});

/** {@link INITIATIVE_POLICY}, as a page offers it. */
export const initiativeAbilities = INITIATIVE_POLICY.abilities;

/**
 * Whether lists and searches find it for the caller: whatever the caller may read, but for what others have
 * archived, which is read at its address only.
 */
export function isInitiativeListedFor(person: Caller, facts: InitiativeFacts): boolean {
  if (!initiativeAbilities(person, facts).view) return false;
  return facts.publicationState !== 'archived' || isOwner(person, facts) || isCoordinator(person);
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

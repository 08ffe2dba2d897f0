import {
  PUBLIC_PUBLICATION_STATES,
  type PartnerReviewState,
  type PublicationState,
} from '../initiative/initiative-vocabulary.ts';
import { type Caller, isCoordinator, isMember, type Person } from '../person/person.ts';
import { definePolicy } from '../policy/policy.ts';
import { PARTNERSHIP_LIFE_CYCLE, type PartnershipTransition } from './partnership-life-cycle.ts';

/** What the policy has to know of an actor that an initiative names as its partner. */
export type PartnershipFacts = {
  readonly actorId: string;
  /** Whether anybody writes for the actor, who can answer. */
  readonly hasMembers: boolean;
  readonly ownerActorId: string;
  readonly publicationState: PublicationState;
  readonly reviewState: PartnerReviewState;
};

const isPublic = ({ publicationState }: PartnershipFacts) =>
  PUBLIC_PUBLICATION_STATES.includes(publicationState);
const answers = (person: Person, { actorId, hasMembers }: PartnershipFacts) =>
  hasMembers ? isMember(person, actorId) : isCoordinator(person);
const can = (name: PartnershipTransition) => (facts: PartnershipFacts) =>
  isPublic(facts) && PARTNERSHIP_LIFE_CYCLE.canTransition(facts.reviewState, name);

/**
 * What the caller may do with a partner of an initiative.
 * - One that has accepted is public with the initiative. Any other is read by the owner and the coordinators, as far
 *   as they read the initiative, and by the partner's own members once the initiative is public: they answer what
 *   everybody can read.
 * - The partner's members answer; for an actor that has none, a coordinator does.
 */
export const PARTNERSHIP_POLICY = definePolicy({
  view: (person: Caller, facts: PartnershipFacts) =>
    (isPublic(facts) && (facts.reviewState === 'accepted' || isMember(person, facts.actorId))) ||
    isMember(person, facts.ownerActorId) ||
    (isCoordinator(person) && facts.publicationState !== 'draft'),
  acts: {
    accept: { who: answers, when: can('accept') },
    decline: { who: answers, when: can('decline') },
  },
});

/** {@link PARTNERSHIP_POLICY}, as a page offers it. */
export const partnershipAbilities = PARTNERSHIP_POLICY.abilities;

/**
 * Whether the caller reads how a partner was asked and why it declined: its owner, the coordinators and the partner
 * itself. To everybody else there are only partners that have accepted.
 */
export function maySeePartnershipInternals(person: Caller, facts: PartnershipFacts): boolean {
  if (!partnershipAbilities(person, facts).view) return false;
  return (
    isMember(person, facts.ownerActorId) || isMember(person, facts.actorId) || isCoordinator(person)
  );
}

import {
  type Caller,
  isActorAdministrator,
  isCoordinator,
  isRegionAdministrator,
} from '../person/person.ts';
import { definePolicy } from '../policy/policy.ts';

/** What the policy has to know of an invitation that is open. */
export type InvitationFacts = {
  /** The actor that it makes somebody a member of; null where it is to the region. */
  readonly actorId: string | null;
};

/** Those who see every invitation that waits: the coordinators and the region's administrators. */
export function readsInvitations(person: Caller): boolean {
  return isCoordinator(person) || isRegionAdministrator(person);
}

const runs = (person: Caller, { actorId }: InvitationFacts) =>
  actorId !== null && isActorAdministrator(person, actorId);
const passesOn = (person: Caller, { actorId }: InvitationFacts) =>
  isRegionAdministrator(person) || (actorId !== null && isCoordinator(person));
const keeps = (person: Caller, facts: InvitationFacts) =>
  runs(person, facts) || passesOn(person, facts);

/**
 * What the caller may do with the invitation. An actor's administrator runs the actor's own, but never
 * sees a link: with it they could answer in another person's place. Coordinators and the region's
 * administrators hand links over, after checking who it is. What the region's administrators alone can
 * give, a role in the region, only they pass on.
 */
export const INVITATION_POLICY = definePolicy({
  view: (person: Caller, facts: InvitationFacts) => runs(person, facts) || readsInvitations(person),
  acts: {
    withdraw: { who: keeps },
    /** Send it again: its time begins anew, and an earlier link stops working. */
    renew: { who: keeps },
    /** See a link to it, and give the link to the person oneself. */
    handOver: { who: passesOn },
  },
});

/** {@link INVITATION_POLICY}, as a page offers it. */
export const invitationAbilities = INVITATION_POLICY.abilities;

/** What whoever opens the link of an invitation has to do next. */
export const INVITATION_STEPS = ['make_account', 'sign_in', 'sign_out', 'accept'] as const;
/** One of {@link INVITATION_STEPS}. */
export type InvitationStep = (typeof INVITATION_STEPS)[number];

/**
 * What has to be done before the invitation is accepted. An invitation to an address that has an account
 * is accepted by that person alone, signed in; whoever is signed in as somebody else signs out first.
 */
export function invitationStep(person: Caller, invitedAccountId: string | null): InvitationStep {
  if (person === null) return invitedAccountId === null ? 'make_account' : 'sign_in';
  return person.accountId === invitedAccountId ? 'accept' : 'sign_out';
}

import {
  type PartnerReviewState,
  PARTNER_REVIEW_STATES,
} from '../initiative/initiative-vocabulary.ts';
import { defineLifeCycle } from '../life-cycle/life-cycle.ts';

/** Answers of an actor that is asked to be named as a partner. */
export const PARTNERSHIP_TRANSITIONS = ['accept', 'decline'] as const;
/** One of {@link PARTNERSHIP_TRANSITIONS}. */
export type PartnershipTransition = (typeof PARTNERSHIP_TRANSITIONS)[number];

/**
 * An actor that is named as a partner is asked. It accepts or declines; one that has accepted may leave, which is
 * to decline afterwards. What was declined stays so until the owner asks anew, see {@link partnerStateAfterSave}.
 */
export const PARTNERSHIP_LIFE_CYCLE = defineLifeCycle<PartnerReviewState, PartnershipTransition>({
  notAllowed: 'partnership.transition_not_allowed',
  reasonRequired: 'partnership.reason_required',
  states: PARTNER_REVIEW_STATES,
  initial: ['asked'],
  transitions: [
    { name: 'accept', from: ['asked'], to: 'accepted' },
    { name: 'decline', from: ['asked', 'accepted'], to: 'declined', needsReason: true },
  ],
});

/** A partner as the owner of an initiative writes it. */
export type WrittenPartner = { readonly actorId: string; readonly role: string };

/**
 * The state of a partner once the owner has saved it. An answer holds for the part that was asked about: another
 * part is another question, so it is asked anew. Naming an actor once more changes no answer.
 */
export function partnerStateAfterSave(
  before: (WrittenPartner & { readonly reviewState: PartnerReviewState }) | undefined,
  after: WrittenPartner,
): PartnerReviewState {
  return before?.role === after.role ? before.reviewState : 'asked';
}

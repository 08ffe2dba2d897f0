import { defineLifeCycle } from '../life-cycle/life-cycle.ts';
import {
  CONTRIBUTION_REVIEW_STATES,
  type ContributionReviewState,
} from './contribution-vocabulary.ts';

/**
 * Transitions of a contribution's review: the first three are the coordinator's, the others follow
 * from a change.
 */
export const CONTRIBUTION_REVIEW_TRANSITIONS = [
  'question',
  'accept',
  'reopen',
  'answer',
  'revise',
] as const;
/** One of {@link CONTRIBUTION_REVIEW_TRANSITIONS}. */
export type ContributionReviewTransition = (typeof CONTRIBUTION_REVIEW_TRANSITIONS)[number];

/**
 * How a contribution is reviewed. The coordinator questions it (with the question as the reason), accepts
 * it, or withdraws either. What its owner changes after a question is answered, and after an acceptance
 * open: what was accepted is no longer what stands there.
 */
export const CONTRIBUTION_REVIEW_LIFE_CYCLE = defineLifeCycle<
  ContributionReviewState,
  ContributionReviewTransition
>({
  notAllowed: 'contribution.transition_not_allowed',
  reasonRequired: 'contribution.reason_required',
  states: CONTRIBUTION_REVIEW_STATES,
  initial: ['open'],
  transitions: [
    {
      name: 'question',
      from: ['open', 'answered', 'accepted'],
      to: 'questioned',
      needsReason: true,
    },
    { name: 'accept', from: ['open', 'questioned', 'answered'], to: 'accepted' },
    { name: 'reopen', from: ['questioned', 'answered', 'accepted'], to: 'open' },
    { name: 'answer', from: ['questioned'], to: 'answered' },
    { name: 'revise', from: ['accepted'], to: 'open' },
  ],
});

/** The transition that a change by its owner causes; null where the state stays. */
export function transitionOfChange(
  state: ContributionReviewState,
): Extract<ContributionReviewTransition, 'answer' | 'revise'> | null {
  const can = CONTRIBUTION_REVIEW_LIFE_CYCLE.canTransition;
  if (can(state, 'answer')) return 'answer';
  return can(state, 'revise') ? 'revise' : null;
}

/**
 * Whether a contribution counts in public figures: every one that is not questioned, read or unread. One
 * that was answered counts again, since its owner has changed it.
 */
export function isClaimed(state: ContributionReviewState): boolean {
  return state !== 'questioned';
}

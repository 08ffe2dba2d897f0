import { type ContributionReviewState } from './contribution-vocabulary.ts';

/** The states of review in which a contribution is left out of what is counted and summed. */
export const UNCOUNTED_REVIEW_STATES = [
  'questioned',
] as const satisfies readonly ContributionReviewState[];

/**
 * Whether a contribution counts as said. What the coordinator questions does not, until its owner has
 * changed it: an answer counts like what nobody has read yet, since the owner has done what was asked and
 * it is the coordinator who has not.
 */
export function isContributionCounted(state: ContributionReviewState): boolean {
  return !(UNCOUNTED_REVIEW_STATES as readonly ContributionReviewState[]).includes(state);
}

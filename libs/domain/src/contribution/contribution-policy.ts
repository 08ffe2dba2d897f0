import {
  type InitiativeFacts,
  maySeeInitiativeInternals,
} from '../initiative/initiative-policy.ts';
import { type Caller, isCoordinator } from '../person/person.ts';
import { CONTRIBUTION_REVIEW_LIFE_CYCLE } from './contribution-review.ts';
import { type ContributionReviewState } from './contribution-vocabulary.ts';

/** What the policy has to know of a contribution: its initiative, and how far its review has come. */
export type ContributionFacts = InitiativeFacts & { readonly reviewState: ContributionReviewState };

/** What the caller may do with one contribution. */
export type ContributionAbilities = {
  /** Read the state of the review and the question. */
  readonly viewReview: boolean;
  readonly question: boolean;
  readonly accept: boolean;
  readonly reopen: boolean;
};

/**
 * What the caller may do with the contribution. Coordinators review those of published initiatives, and
 * never change the owner's words. That one is accepted is public; a question stays between the
 * initiative's owner and the coordinators.
 */
export function contributionAbilities(
  person: Caller,
  facts: ContributionFacts,
): ContributionAbilities {
  const reviews = isCoordinator(person) && facts.publicationState === 'published';
  const can = (name: 'question' | 'accept' | 'reopen') =>
    reviews && CONTRIBUTION_REVIEW_LIFE_CYCLE.canTransition(facts.reviewState, name);
  return {
    viewReview: maySeeInitiativeInternals(person, facts),
    question: can('question'),
    accept: can('accept'),
    reopen: can('reopen'),
  };
}

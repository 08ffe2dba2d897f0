import {
  initiativeAbilities,
  type InitiativeFacts,
  maySeeInitiativeInternals,
} from '../initiative/initiative-policy.ts';
import { type Caller, isCoordinator } from '../person/person.ts';
import { definePolicy } from '../policy/policy.ts';
import { CONTRIBUTION_REVIEW_LIFE_CYCLE } from './contribution-review.ts';
import { type ContributionReviewState } from './contribution-vocabulary.ts';

/** What the policy has to know of a contribution: its initiative, and how far its review has come. */
export type ContributionFacts = InitiativeFacts & { readonly reviewState: ContributionReviewState };

const review = (name: 'question' | 'accept' | 'reopen') => ({
  who: isCoordinator,
  when: ({ publicationState, reviewState }: ContributionFacts) =>
    publicationState === 'published' &&
    CONTRIBUTION_REVIEW_LIFE_CYCLE.canTransition(reviewState, name),
});

/**
 * What the caller may do with the contribution. Coordinators review those of published initiatives, and
 * never change the owner's words. That one is accepted is public; a question stays between the
 * initiative's owner and the coordinators.
 */
export const CONTRIBUTION_POLICY = definePolicy({
  view: (person: Caller, facts: ContributionFacts) => initiativeAbilities(person, facts).view,
  acts: {
    /** Read the state of the review and the question. */
    viewReview: { who: maySeeInitiativeInternals },
    question: review('question'),
    accept: review('accept'),
    reopen: review('reopen'),
  },
});

/** {@link CONTRIBUTION_POLICY}, as a page offers it. */
export const contributionAbilities = CONTRIBUTION_POLICY.abilities;

import type { Contribution } from '@samhandling/contract';
import {
  contributionAbilities,
  missingSplits,
  type Caller,
  type InitiativeFacts,
} from '@samhandling/domain';
import type { StoredContribution } from './contribution-fragments.ts';

/** The contribution as this caller may read it, who may read its initiative: a question is not public. */
export function presentContribution(
  {
    reviewState,
    question,
    reviewChangedAt,
    measureBreakdowns,
    version,
    ...stated
  }: StoredContribution,
  initiative: InitiativeFacts,
  person: Caller,
): Contribution {
  const { viewReview, ...abilities } = contributionAbilities(person, {
    ...initiative,
    reviewState,
  });
  return {
    ...stated,
    missingSplits: missingSplits(stated.expected, measureBreakdowns),
    isAccepted: reviewState === 'accepted',
    review: viewReview ? { state: reviewState, question, changedAt: reviewChangedAt } : null,
    version,
    abilities,
  };
}

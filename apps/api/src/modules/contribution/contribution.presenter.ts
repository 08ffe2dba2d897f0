import type {
  Contribution,
  ContributionOfInitiative,
  StatedContribution,
} from '@samhandling/contract';
import {
  contributionAbilities,
  missingSplits,
  type Caller,
  type InitiativeFacts,
} from '@samhandling/domain';
import type { StoredContribution } from './contribution-fragments.ts';

type Initiative = Pick<ContributionOfInitiative, 'initiative' | 'actor'>;

/** A contribution as a filed report keeps it: the first reports were filed before two fields existed. */
export type KeptContribution = Omit<StatedContribution, 'counterfactual' | 'evidenceUrl'> &
  Partial<Pick<StatedContribution, 'counterfactual' | 'evidenceUrl'>>;

/** What the initiative states, and what was seen of it. */
export function presentStatedContribution(stated: KeptContribution): StatedContribution {
  return {
    id: stated.id,
    effectGoal: stated.effectGoal,
    indicator: stated.indicator,
    measureCode: stated.measureCode,
    measureName: stated.measureName,
    direction: stated.direction,
    unit: stated.unit,
    expected: stated.expected,
    mechanism: stated.mechanism,
    confidence: stated.confidence,
    byYear: stated.byYear,
    counterfactual: stated.counterfactual ?? '',
    evidenceUrl: stated.evidenceUrl ?? null,
    observed: stated.observed,
  };
}

/** The contribution as this caller may read it, who may read its initiative: a question is not public. */
export function presentContribution(
  row: StoredContribution,
  initiative: InitiativeFacts,
  person: Caller,
): Contribution {
  const { reviewState, question, reviewChangedAt } = row;
  const may = contributionAbilities(person, {
    ownerActorId: initiative.ownerActorId,
    publicationState: initiative.publicationState,
    reviewState,
  });
  return {
    ...presentStatedContribution(row),
    missingSplits: missingSplits(row.expected, row.measureBreakdowns),
    files: row.files,
    isAccepted: reviewState === 'accepted',
    review: may.viewReview ? { state: reviewState, question, changedAt: reviewChangedAt } : null,
    version: row.version,
    abilities: { question: may.question, accept: may.accept, reopen: may.reopen },
  };
}

/** The contribution seen from its indicator, as everybody reads it. */
export function presentContributionOfInitiative(
  row: StoredContribution & Initiative,
): ContributionOfInitiative {
  return {
    ...presentStatedContribution(row),
    missingSplits: missingSplits(row.expected, row.measureBreakdowns),
    files: row.files,
    isAccepted: row.reviewState === 'accepted',
    initiative: row.initiative,
    actor: row.actor,
  };
}

/** What other slices may use of contributions. */
export { ContributionModule } from './contribution.module.ts';
export {
  contributesTo,
  contributionsOf,
  hasObservedEffect,
  isClaimed,
  reviewedWordsOf,
  statedContributionsOf,
} from './contribution-fragments.ts';
export {
  presentContribution,
  presentContributionOfInitiative,
  presentStatedContribution,
  type KeptContribution,
  type PublishedContribution,
} from './contribution.presenter.ts';
export { ContributionRepository } from './contribution.repository.ts';
export {
  ContributionWordsRepository,
  type ResolvedContribution,
} from './contribution-words.repository.ts';
export { ContributionService } from './contribution.service.ts';

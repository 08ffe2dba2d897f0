/** What other slices may use of contributions. */
export { ContributionModule } from './contribution.module.ts';
export {
  contributesTo,
  contributionsOfInitiative,
  isObserved,
  isReportInForce,
  statedContributionsOfInitiative,
  type StoredContribution,
} from './contribution-fragments.ts';
export { presentContribution } from './contribution.presenter.ts';
export { ContributionRepository, type PublishedContribution } from './contribution.repository.ts';

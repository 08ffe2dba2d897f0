/** What other slices may use of contributions. */
export { ContributionModule } from './contribution.module.ts';
export {
  contributesTo,
  contributesToArea,
  contributionsOf,
  effectsInForce,
  hasObservedEffect,
  isClaimed,
  observedOn,
  reviewedWordsOf,
  statedContributionsOf,
  statesEffect,
  statesEffectForRow,
} from './contribution-fragments.ts';
export {
  presentContribution,
  presentStatedContribution,
  type KeptContribution,
} from './contribution.presenter.ts';
export { ContributionRepository } from './contribution.repository.ts';
export {
  StatedValuesRepository,
  statedValuesOf,
  type StatedSizes,
} from './stated-values.repository.ts';
export {
  ContributionWordsRepository,
  type ResolvedContribution,
} from './contribution-words.repository.ts';
export {
  hasEffect,
  lacksSexes,
  lacksSplit,
  statesExpected,
  statesSize,
} from './stated-effect-fragments.ts';
export { ContributionService } from './contribution.service.ts';

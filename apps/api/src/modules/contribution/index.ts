export { ContributionModule } from './contribution.module.ts';
export {
  ContributionRepository,
  isObserved,
  type PublishedContribution,
} from './contribution.repository.ts';

/** What other slices may use of what initiatives had on earlier days. */
export { asItWas, isStatusChange } from './as-it-was.ts';
export {
  contributionsBefore,
  isChangeOfContributions,
  isReview,
} from './changes-of-contributions.ts';
export { DatedInitiativeModule } from './dated-initiative.module.ts';
export { DatedInitiativeRepository } from './dated-initiative.repository.ts';
export { dayOf } from './told-day.ts';

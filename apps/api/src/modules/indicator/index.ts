export { IndicatorModule } from './indicator.module.ts';
export { ContributionRepository, isObserved } from './contribution.repository.ts';
export {
  IndicatorRepository,
  ofEffectGoal,
  ofStrategy,
  type StoredIndicator,
} from './indicator.repository.ts';
export { presentIndicator, statesOf } from './indicator.presenter.ts';

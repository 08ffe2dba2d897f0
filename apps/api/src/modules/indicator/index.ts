export { IndicatorModule } from './indicator.module.ts';
export {
  IndicatorRepository,
  type JudgedMeasure,
  type ListedIndicator,
  type StoredIndicator,
} from './indicator.repository.ts';
export { statesOf } from './indicator.presenter.ts';
export { presentMeasure } from './measure.presenter.ts';
export { presentTargetWords } from './target-words.presenter.ts';
export { assessmentsOf, conditionsOf } from './target.presenter.ts';
export { IndicatorService } from './indicator.service.ts';

export { IndicatorModule } from './indicator.module.ts';
export { IndicatorRepository, type StoredIndicator } from './indicator.repository.ts';
export { presentIndicator, statesOf } from './indicator.presenter.ts';
export { IndicatorService } from './indicator.service.ts';

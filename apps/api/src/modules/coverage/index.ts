export { CoverageModule } from './coverage.module.ts';
export { CoverageService } from './coverage.service.ts';
export { isActiveOn } from './coverage-fragments.ts';
export { groupActions, summaryOf } from './coverage.presenter.ts';
export { presentActionRow, type CoveredAction } from './covered-action.ts';
export { MunicipalityRepository } from './municipality.repository.ts';

export { ActionComparisonService } from './action-comparison.service.ts';
export { CoverageModule } from './coverage.module.ts';
export { CoverageService } from './coverage.service.ts';
export { groupActions, summaryOf } from './coverage.presenter.ts';
export { presentActionRow, type CoveredAction } from './covered-action.ts';

/** What other slices may use of initiatives. */
export { InitiativeModule } from './initiative.module.ts';
export { initiativeFields, municipalitiesOf, servedActionsOf } from './initiative-fragments.ts';
export { readableBy } from './initiative-readable.ts';
export type { InitiativeFilter, InitiativeForm } from './initiative-filter.ts';
export { chosenInitiatives } from './initiative-list.ts';
export { InitiativeRows } from './initiative-rows.ts';
export { endsWhen } from './initiative-end.ts';
export { isTimely, presentTimeliness, reportDueOn, silentSince } from './initiative-timeliness.ts';
export { InitiativeService } from './initiative.service.ts';
export { InitiativeTransitionService } from './initiative-transition.service.ts';

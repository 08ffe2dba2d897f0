/** What other slices may use of initiatives. */
export { InitiativeModule } from './initiative.module.ts';
export { readableBy } from './initiative-access.ts';
export { initiativeFields } from './initiative-fragments.ts';
export { type InitiativeFilter, type InitiativeForm } from './initiative-list.ts';
export { InitiativeRows } from './initiative-rows.ts';
export { isPublished, isTimely, silentSince } from './initiative-tagged.ts';
export { InitiativeService } from './initiative.service.ts';
export { InitiativeTransitionService } from './initiative-transition.service.ts';

/** What other slices may use of initiatives. */
export { InitiativeModule } from './initiative.module.ts';
export { isPublished } from './initiative-access.ts';
export { byUpdated, InitiativeRows } from './initiative-rows.ts';
export { actorRef, instant } from './initiative-sql.ts';
export { isTimely, silentSince } from './initiative-timeliness.ts';

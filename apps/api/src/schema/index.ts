export {
  aspectConditions,
  aspectsOfStrategy,
  inOrderOfKinds,
  isForAgendaGoal,
  isForAspect,
  isForPerspective,
  isForSpecialisation,
  type AspectPlaces,
} from './aspects.ts';
export { SCHEMA_CHANGES } from './changes.ts';
export { db } from './db.ts';
export { fieldsOf } from './fields.ts';
export * from './fragments.ts';
export { paged, withTotal } from './paged.ts';
export { acceptedPartnersOf, isAcceptedPartner, isWorkOf } from './partners.ts';
export { rowListOf } from './row-list.ts';
export { isOnSiteAnywhere, isOnSiteIn, sites } from './sites.ts';
export { TABLES, type Tables } from './tables.ts';

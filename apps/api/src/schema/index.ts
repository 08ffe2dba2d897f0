export { SCHEMA_CHANGES } from './changes.ts';
export { db } from './db.ts';
export { fieldsOf } from './fields.ts';
export {
  actorRef,
  anyId,
  areaRef,
  breakdownsOf,
  effectGoalRef,
  exact,
  inSwedish,
  instant,
  isOfStrategy,
  isPublished,
  isTokenOpen,
  type Of,
  orEmpty,
  regionText,
  rowCount,
  sameOpenToken,
  swedishDay,
} from './fragments.ts';
export { paged } from './paged.ts';
export { TABLES, type Tables } from './tables.ts';

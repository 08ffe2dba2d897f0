export { SCHEMA_CHANGES } from './changes.ts';
export { db } from './db.ts';
export { fieldsOf } from './fields.ts';
export {
  actorRef,
  anyId,
  breakdownsOf,
  exact,
  instant,
  inSwedish,
  isPublished,
  isReportInForce,
  isTokenOpen,
  type Of,
  orEmpty,
  regionText,
  sameOpenToken,
  swedishDay,
} from './fragments.ts';
export { paged, withTotal } from './paged.ts';
export { rowListOf } from './row-list.ts';
export { TABLES, type Tables } from './tables.ts';

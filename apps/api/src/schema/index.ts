export { SCHEMA_CHANGES } from './changes.ts';
export { db } from './db.ts';
export { fieldsOf } from './fields.ts';
export {
  actorRef,
  anyId,
  inSwedish,
  instant,
  isTokenOpen,
  type Of,
  regionText,
  sameOpenToken,
  swedishDay,
} from './fragments.ts';
export { TABLES, type Tables } from './tables.ts';

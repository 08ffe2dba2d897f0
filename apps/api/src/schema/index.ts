export { db } from './db.ts';
export { fieldsOf } from './fields.ts';
export {
  actorRef,
  anyId,
  inSwedish,
  instant,
  isTokenOpen,
  type Of,
  sameOpenToken,
  stockholmDay,
} from './fragments.ts';
export { TABLES, type Tables } from './tables.ts';

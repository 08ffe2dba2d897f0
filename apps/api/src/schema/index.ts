export { db } from './db.ts';
export { fieldsOf } from './fields.ts';
export {
  actorRef,
  anyId,
  anyWord,
  inSwedish,
  instant,
  isPublished,
  isTokenOpen,
  type Of,
  sameOpenToken,
  swedishDay,
} from './fragments.ts';
export { paged } from './paged.ts';
export { TABLES, type Tables } from './tables.ts';

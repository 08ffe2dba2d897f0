export { db } from './db.ts';
export { fieldsOf } from './fields.ts';
export {
  actorRef,
  decimal,
  instant,
  orEmpty,
  regionText,
  swedishDay,
  type Of,
} from './fragments.ts';
export { paged } from './paged.ts';
export { TABLES, type Tables } from './tables.ts';

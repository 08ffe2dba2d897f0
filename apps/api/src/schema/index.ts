export { db } from './db.ts';
export { fieldsOf } from './fields.ts';
export {
  actorRef,
  breakdownsOf,
  exact,
  instant,
  isPublished,
  isReportInForce,
  type Of,
} from './fragments.ts';
export { rowListOf } from './row-list.ts';
export { TABLES, type Tables } from './tables.ts';

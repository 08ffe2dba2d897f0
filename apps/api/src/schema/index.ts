export { db } from './db.ts';
export {
  actorRef,
  actorRefAs,
  inSwedishOrder,
  instant,
  type Of,
  type OfAlias,
  orEmpty,
  swedishDay,
} from './fragments.ts';
export { TABLES, type Tables } from './tables.ts';

export { db } from './db.ts';
export { actorRef, inSwedishOrder, type Of } from './fragments.ts';
export { TABLES, type Tables } from './tables.ts';

export { SCHEMA_CHANGES } from './changes.ts';
export { db } from './db.ts';
export { actorRef, instant, type Of } from './fragments.ts';
export { TABLES, type Tables } from './tables.ts';

export { db } from './db.ts';
export { ENTITIES } from './entities.ts';
export { actorRef, inSwedishOrder, type Of } from './fragments.ts';
export { SnakeCaseNaming } from './naming.ts';
export type { Tables } from './tables.ts';

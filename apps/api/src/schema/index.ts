export { ENTITIES } from './entities.ts';
export { SnakeCaseNaming } from './naming.ts';
export type { Tables } from './tables.ts';

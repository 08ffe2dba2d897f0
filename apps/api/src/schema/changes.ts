import { MIGRATIONS } from './migrations/index.ts';
import { EARLIER_NAMES } from './migrations/landed.ts';
import { REPEATABLE_SQL } from './repeatable/index.ts';

/** The migrations and SQL files, handed to the platform, which knows no table by name. */
export const SCHEMA_CHANGES = {
  migrations: MIGRATIONS,
  earlierNames: EARLIER_NAMES,
  repeatable: REPEATABLE_SQL,
};

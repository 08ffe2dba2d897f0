import { ENTITIES } from './entities.ts';
import { SnakeCaseNaming, type SnakeCase } from './naming.ts';

type TableOf<Entity> = { [Key in keyof Entity & string as SnakeCase<Key>]: Entity[Key] };

/** Every table with its columns as Kysely reads them, derived from the entities. */
export type Tables = {
  [Name in keyof typeof ENTITIES]: TableOf<InstanceType<(typeof ENTITIES)[Name]>>;
};

/** The same for the platform, which knows no table by name. */
export const TABLES = {
  entities: Object.values(ENTITIES),
  namingStrategy: new SnakeCaseNaming(),
};

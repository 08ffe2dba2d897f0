import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import pg from 'pg';
import type { MixedList, NamingStrategyInterface } from 'typeorm';

/** The tables that the platform connects with; it knows none of them by name. */
export type TableDescriptions = Readonly<{
  entities: MixedList<new () => object>;
  namingStrategy: NamingStrategyInterface;
}>;

/** TypeORM over a pool that is ours, given through its documented `driver` option. */
export function dataSourceOptions(
  pool: pg.Pool,
  { entities, namingStrategy }: TableDescriptions,
): TypeOrmModuleOptions {
  return {
    type: 'postgres',
    driver: { ...pg, Pool: givenPool(pool) },
    entities,
    namingStrategy,
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    poolErrorHandler: () => undefined,
    // One try only: an unreachable database is reported at once, and whatever started the process
    // may start it again.
    toRetry: () => false,
  };
}

/** Stands in for the class `Pool` of pg: `new` returns the pool that exists already. */
function givenPool(pool: pg.Pool) {
  return function GivenPool() {
    return pool;
  };
}

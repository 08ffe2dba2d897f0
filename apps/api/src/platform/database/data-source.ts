import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import pg from 'pg';
import type { MixedList, NamingStrategyInterface } from 'typeorm';

/** What the platform is told of the tables: it holds no word of the domain itself. */
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
    // Who starts the product is told at once; what starts it may try again.
    toRetry: () => false,
  };
}

/** `new` on it gives the pool that is there already. */
function givenPool(pool: pg.Pool) {
  return function GivenPool() {
    return pool;
  };
}

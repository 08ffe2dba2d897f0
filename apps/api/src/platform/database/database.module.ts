import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { StartUpFault } from '../errors/start-up-fault.ts';
import { LOGGER } from '../logging/logger-token.ts';
import { dataSourceOptions, type TableDescriptions } from './data-source.ts';
import { Database, describeUrl, type Connections, type ReplicaConnections } from './database.ts';
import { DatabasePool } from './database-pool.ts';
import { ReportingDatabase } from './reporting-database.ts';

/**
 * Connects before any provider that needs the database is made, and closes with the application.
 */
@Global()
@Module({})
export class DatabaseModule {
  static with(config: Config, tables: TableDescriptions, brought?: Connections): DynamicModule {
    const connections = brought ?? { pool: new DatabasePool(config) };
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => dataSourceOptions(connections.pool, tables),
          dataSourceFactory: (options) => connect(config, options),
        }),
      ],
      providers: [
        // Asks for the data source, so that the pool has connected when a slice gets the database.
        {
          provide: Database,
          inject: [DataSource, LOGGER],
          useFactory: (_connected: DataSource, logger: Logger) =>
            new Database(connections, replicaOf(config, logger)),
        },
        { provide: ReportingDatabase, useFactory: () => ReportingDatabase.over(config, brought) },
      ],
      exports: [Database, ReportingDatabase],
    };
  }
}

function replicaOf(config: Config, logger: Logger): ReplicaConnections | undefined {
  const { databaseReadUrl: databaseUrl } = config;
  return databaseUrl === undefined
    ? undefined
    : { pool: new DatabasePool({ ...config, databaseUrl }), logger };
}

async function connect(config: Config, options?: DataSourceOptions): Promise<DataSource> {
  if (!options) throw new Error('TypeORM was given no options.');
  try {
    return await new DataSource(options).initialize();
  } catch (cause) {
    throw new StartUpFault(`The database at ${describeUrl(config.databaseUrl)} can't be reached.`, {
      cause,
    });
  }
}

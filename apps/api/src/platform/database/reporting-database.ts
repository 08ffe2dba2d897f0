import type { Config } from '../config/config.ts';
import { Database, type Connections } from './database.ts';
import { DatabasePool } from './database-pool.ts';

/** So many exports read at the same time; the next waits. */
const MOST_EXPORTS = 2;
/** An export may take so many times as long as a page. */
const PATIENCE = 12;

/**
 * The database for what reads much at a time: exports. They have few connections of their own and more time,
 * so that a page never waits for a connection that an export has.
 */
export class ReportingDatabase extends Database {
  private constructor(
    connections: Connections,
    private readonly isOurs: boolean,
  ) {
    super(connections);
  }

  /** Over the connections that a program brings, or over its own. */
  static over(config: Config, brought: Connections | undefined): ReportingDatabase {
    if (brought) return new ReportingDatabase(brought, false);
    const patient = {
      ...config,
      databasePoolSize: MOST_EXPORTS,
      databaseTimeoutMs: PATIENCE * config.databaseTimeoutMs,
    };
    return new ReportingDatabase({ pool: new DatabasePool(patient) }, true);
  }

  override async onApplicationShutdown(): Promise<void> {
    if (this.isOurs) await this.pool.end();
  }
}

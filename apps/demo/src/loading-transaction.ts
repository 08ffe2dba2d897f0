import {
  Clock,
  DatabasePool,
  setClock,
  TOLD_TIME,
  type Config,
  type Connections,
} from '@samhandling/api/use-cases';
import type { Client as RowClient } from '@samhandling/simulated-county';

/** A use case ends a savepoint instead of the transaction; all constraints are checked then. */
const PART = {
  begin: 'savepoint use_case',
  commit: 'set constraints all immediate; set constraints all deferred; release savepoint use_case',
  rollback: 'rollback to savepoint use_case; release savepoint use_case',
};

/** The time limit of one statement, enough for a slow machine. */
const PATIENCE_MILLISECONDS = 60_000;

/** The present time of the demo, which use cases see as now. */
class LoadingClock extends Clock {
  at = new Date();

  override now(): Date {
    return this.at;
  }
}

/**
 * One connection with one transaction, in which every use case of the loading runs: all of the demo is
 * there, or nothing. Its clock can be told the time, and nobody else ever sees one that can: what is done to
 * the clock of the database is undone before the transaction ends.
 */
export class LoadingTransaction {
  readonly clock = new LoadingClock();
  readonly connections: Connections;
  private readonly pool: DatabasePool;

  /** As the owner of the tables, who alone may let the time be told. */
  constructor(config: Config) {
    this.pool = new DatabasePool({
      ...config,
      databaseUrl: config.migrationDatabaseUrl,
      databasePoolSize: 1,
      databaseTimeoutMs: PATIENCE_MILLISECONDS,
    });
    this.connections = { pool: this.pool, boundaries: PART };
  }

  async begin(): Promise<void> {
    await this.pool.query('begin');
    await this.letTimeBeTold(true);
  }

  /** Sets the clock that the use cases see. */
  async tell(at: Date): Promise<void> {
    this.clock.at = at;
    await this.pool.query('select set_config($1, $2, true)', [TOLD_TIME, at.toISOString()]);
  }

  /** Lets rows be written on the connection of the transaction, as the owner of the tables. */
  async write(work: (client: RowClient) => Promise<void>): Promise<void> {
    const client = await this.pool.connect();
    try {
      await work(client);
    } finally {
      client.release();
    }
  }

  async commit(): Promise<void> {
    await this.letTimeBeTold(false);
    await this.pool.query('commit');
  }

  private async letTimeBeTold(isTold: boolean): Promise<void> {
    const client = await this.pool.connect();
    try {
      await setClock(client, { isTold });
    } finally {
      client.release();
    }
  }
}

import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import { StaleVersion } from '../errors/request-fault.ts';
import { Reader } from './database.ts';
import { boundedNames } from './named-statements.ts';
import type { Sql } from './sql.ts';
import type { Statement } from './statement.ts';

/** An open transaction: the first argument of everything that writes. */
export class Tx extends Reader {
  private readonly afterCommit: (() => void)[] = [];

  constructor(private readonly client: PoolClient) {
    super();
  }

  protected send<Row extends object>(query: QueryConfig): Promise<QueryResult<Row>> {
    return this.client.query(boundedNames(this.client, query));
  }

  /** Sends a statement and says how many rows it touched. */
  async run(statement: Statement<unknown>): Promise<number> {
    const { rowCount } = await this.send(statement);
    return rowCount ?? 0;
  }

  /**
   * A write that names the version it read: `update … where id = … and version = …`. Throws 412
   * when no row has that version any more, since somebody else has changed it.
   */
  async runVersioned(statement: Statement<unknown>): Promise<void> {
    if ((await this.run(statement)) !== 1) throw new StaleVersion();
  }

  /** Runs a statement and says how many rows it touched. */
  async execute(sql: Sql): Promise<number> {
    const { rowCount } = await this.send(sql.compile());
    return rowCount ?? 0;
  }

  /** Runs `tell` after the commit, and never when the transaction is rolled back. */
  tellAfterCommit(tell: () => void): void {
    this.afterCommit.push(tell);
  }

  /** Called by the unit of work, after the commit. */
  tellAll(): void {
    for (const tell of this.afterCommit) tell();
  }
}

import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { Config } from '../config/config.ts';
import { StartUpFault } from '../errors/start-up-fault.ts';
import { createDataSource } from './data-source.ts';
import { isReadOnly } from './database-fault.ts';
import { sql, type Sql } from './sql.ts';

/** Reads: what every repository method takes first, in a transaction or out of one. */
export abstract class Reader {
  protected abstract send<Row extends object>(sql: Sql): Promise<pg.QueryResult<Row>>;

  /** All rows. Column names come as they are written: say `as "createdAt"`. */
  async query<Row extends object>(sql: Sql): Promise<Row[]> {
    const { rows } = await this.send<Row>(sql);
    return rows;
  }

  /** The first row, or undefined. */
  async maybe<Row extends object>(sql: Sql): Promise<Row | undefined> {
    const [row] = await this.query<Row>(sql);
    return row;
  }

  /** The one row that there must be. */
  async one<Row extends object>(sql: Sql): Promise<Row> {
    const row = await this.maybe<Row>(sql);
    if (!row) throw new Error('A query that always gives a row gave none.');
    return row;
  }
}

/** The database outside a transaction: for reads that are one query. */
@Injectable()
export class Database extends Reader implements OnApplicationShutdown {
  private dataSource: DataSource | undefined;

  constructor(private readonly config: Config) {
    super();
  }

  protected send<Row extends object>(sql: Sql): Promise<pg.QueryResult<Row>> {
    return this.pool.query(sql.compile());
  }

  get pool(): pg.Pool {
    if (!this.dataSource) throw new Error('The database is not connected yet.');
    return (this.dataSource.driver as unknown as { master: pg.Pool }).master;
  }

  /** A slice may ask from its first hook on: the database is there before anything is made of it. */
  static async open(config: Config): Promise<Database> {
    const database = new Database(config);
    await database.connect();
    return database;
  }

  private async connect(): Promise<void> {
    try {
      this.dataSource = await createDataSource(this.config).initialize();
      // PostgreSQL may end a connection in the moment in which nobody listens to it: when it goes from
      // one who waits to the next. That ends the process, unless somebody always does.
      this.pool.on('acquire', (client) => {
        if (!client.listeners('error').includes(ignore)) client.on('error', ignore);
      });
      this.pool.on('release', (fault: unknown) => {
        if (isReadOnly(fault)) void this.renewIdle();
      });
    } catch (cause) {
      throw new StartUpFault(
        `The database at ${describeUrl(this.config.databaseUrl)} can't be reached.`,
        {
          cause,
        },
      );
    }
  }

  /** Whether the database refuses writes. A yes is checked on new connections, since old ones may not know. */
  async isReadOnly(): Promise<boolean> {
    if (!(await this.refusesWrites())) return false;
    await this.renewIdle();
    return this.refusesWrites();
  }

  private async refusesWrites(): Promise<boolean> {
    const { isReadOnly } = await this.one<{ isReadOnly: boolean }>(
      sql`select current_setting('transaction_read_only') = 'on' as "isReadOnly"`,
    );
    return isReadOnly;
  }

  /** Closes idle connections: they may still say that the database only reads. */
  private async renewIdle(): Promise<void> {
    const idle = Array.from({ length: this.pool.idleCount }, () => this.pool.connect());
    for (const taken of await Promise.allSettled(idle)) {
      if (taken.status === 'fulfilled') taken.value.release(true);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource?.isInitialized) await this.dataSource.destroy();
  }
}

const ignore = () => undefined;

/** Host, port and name: what an operator needs, without the password. */
export function describeUrl(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

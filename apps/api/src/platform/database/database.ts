import { AsyncLocalStorage } from 'node:async_hooks';
import type { OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import type { Logger } from 'pino';
import { currentRequest } from '../request/request-context.ts';
import { isStatementOutdated, isReadOnly } from './database-fault.ts';
import { boundedNames } from './named-statements.ts';
import { Replica } from './replica.ts';
import { sql, type Sql } from './sql.ts';
import type { Statement } from './statement.ts';

/** Runs queries, inside or outside a transaction; the first argument of every method that reads. */
export abstract class Reader {
  protected abstract send<Row extends object>(query: pg.QueryConfig): Promise<pg.QueryResult<Row>>;

  /** All rows of a statement. */
  async rows<Row extends object>(statement: Statement<Row>): Promise<Row[]> {
    const { rows } = await this.send<Row>(statement);
    return rows;
  }

  /** The first row of a statement, or undefined. */
  async row<Row extends object>(statement: Statement<Row>): Promise<Row | undefined> {
    const [row] = await this.rows(statement);
    return row;
  }

  /** The one row of a statement that always gives one. */
  async onlyRow<Row extends object>(statement: Statement<Row>): Promise<Row> {
    const row = await this.row(statement);
    if (!row) throw new Error('A query that always gives a row gave none.');
    return row;
  }

  /** All rows. Column names come as they are written: say `as "createdAt"`. */
  async query<Row extends object>(sql: Sql): Promise<Row[]> {
    const { rows } = await this.send<Row>(sql.compile());
    return rows;
  }

  /** The first row, or undefined. */
  async maybe<Row extends object>(sql: Sql): Promise<Row | undefined> {
    const [row] = await this.query<Row>(sql);
    return row;
  }

  /** The one row of a query; throws where there is none. */
  async one<Row extends object>(sql: Sql): Promise<Row> {
    const row = await this.maybe<Row>(sql);
    if (!row) throw new Error('A query that always gives a row gave none.');
    return row;
  }
}

/** What a use case sends where its transaction begins and ends. */
export type Boundaries = Readonly<{ begin: string; commit: string; rollback: string }>;

const OWN_TRANSACTION: Boundaries = { begin: 'begin', commit: 'commit', rollback: 'rollback' };

/** The connections that the database is asked over, and how a use case begins and ends on one. */
export type Connections = Readonly<{ pool: pg.Pool; boundaries?: Boundaries }>;

/** The connections to a replica, and where it is told how it goes with it. */
export type ReplicaConnections = Readonly<{ pool: pg.Pool; logger: Logger }>;

const primaryScope = new AsyncLocalStorage<true>();

/** The database outside a transaction: for reads that are one query. */
export class Database extends Reader implements OnApplicationShutdown {
  readonly pool: pg.Pool;
  readonly boundaries: Boundaries;
  private readonly replica: Replica | undefined;
  /** How often the connections were renewed, and after how many renewals each was made. */
  private renewals = 0;
  private readonly madeIn = new WeakMap<object, number>();

  constructor({ pool, boundaries = OWN_TRANSACTION }: Connections, replica?: ReplicaConnections) {
    super();
    this.replica =
      replica && new Replica(replica.pool, replica.logger, (query) => this.sendToPrimary(query));
    this.pool = pool;
    this.boundaries = boundaries;
    for (const each of replica ? [pool, replica.pool] : [pool]) outliveBrokenConnections(each);
    pool.on('connect', (client) => this.madeIn.set(client, this.renewals));
    pool.on('release', (fault: unknown, client: pg.PoolClient) => {
      if (isReadOnly(fault)) void this.renew();
      else if ((this.madeIn.get(client) ?? 0) < this.renewals) void client.end();
    });
  }

  /** Whether some reads go to a replica. */
  get hasReplica(): boolean {
    return this.replica !== undefined;
  }

  /**
   * For work that takes into memory what is new: it asks the primary, and until the replica holds all that it
   * saw, all others do, too.
   */
  onPrimary<Result>(work: () => Promise<Result>): Promise<Result> {
    if (!this.replica || primaryScope.getStore()) return work();
    return this.replica.learn(() => primaryScope.run(true, work));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.replica?.end();
  }

  protected async send<Row extends object>(query: pg.QueryConfig): Promise<pg.QueryResult<Row>> {
    const request = currentRequest();
    if (this.replica && request?.readsReplica && !primaryScope.getStore()) {
      const answer = await this.replica.ask<Row>(query);
      if (answer) return answer;
      // The rest of its answer must not be older than its beginning.
      request.readsReplica = false;
    }
    return this.sendToPrimary<Row>(query);
  }

  private sendToPrimary<Row extends object>(query: pg.QueryConfig): Promise<pg.QueryResult<Row>> {
    return this.sendOnce<Row>(query).catch((fault: unknown) => {
      // A table was changed since the plan was made. The connection is closed, and another may have it too.
      if (!isStatementOutdated(fault)) throw fault;
      const { name: _name, ...unnamed } = query;
      return this.sendOnce<Row>(unnamed);
    });
  }

  private async sendOnce<Row extends object>(query: pg.QueryConfig): Promise<pg.QueryResult<Row>> {
    const client = await this.pool.connect();
    try {
      const result = await client.query<Row>(boundedNames(client, query));
      client.release();
      return result;
    } catch (fault) {
      client.release(fault instanceof Error ? fault : true);
      throw fault;
    }
  }

  /** Whether the database refuses writes. A yes is checked on new connections, since old ones may not know. */
  async isReadOnly(): Promise<boolean> {
    if (!(await this.refusesWrites())) return false;
    await this.renew();
    return this.refusesWrites();
  }

  private async refusesWrites(): Promise<boolean> {
    const { isReadOnly } = await this.one<{ isReadOnly: boolean }>(
      sql`select current_setting('transaction_read_only') = 'on' as "isReadOnly"`,
    );
    return isReadOnly;
  }

  /**
   * Closes the connections that there are, since they may still say that the database only reads: idle ones now,
   * those in use when they are released.
   */
  private async renew(): Promise<void> {
    this.renewals += 1;
    const idle = Array.from({ length: this.pool.idleCount }, () => this.pool.connect());
    for (const taken of await Promise.allSettled(idle)) {
      if (taken.status === 'fulfilled') taken.value.release(true);
    }
  }
}

/**
 * PostgreSQL may end a connection between two users of it, when nobody listens to its errors. Without a listener
 * of its own such an error would end the process.
 */
function outliveBrokenConnections(pool: pg.Pool): void {
  pool.on('acquire', (client) => {
    if (!client.listeners('error').includes(ignore)) client.on('error', ignore);
  });
}

const ignore = () => undefined;

/** Host, port and name: what an operator needs, without the password. */
export function describeUrl(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

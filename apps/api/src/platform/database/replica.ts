import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Logger } from 'pino';
import { isDatabaseUnavailable, sqlStateOf } from './database-fault.ts';
import { boundedNames } from './named-statements.ts';

/** Sends a statement to the primary. */
export type SendToPrimary = <Row extends object>(
  query: pg.QueryConfig,
) => Promise<pg.QueryResult<Row>>;

/** How long a replica that is a little behind is waited for: the pauses between looking again. */
const PATIENCE_MILLISECONDS = [2, 5, 10, 15, 20];
/** How long a replica that did not answer, or was further behind, is left alone. */
const PAUSE_MILLISECONDS = 200;

/** Which server it is, and which database of it: the same number on a primary and on all its replicas. */
const IDENTITY = `select system_identifier || '/' || pg_database.oid as identity
  from pg_control_system(), pg_database where datname = current_database()`;
/** The end of what has been written. A commit that can be seen stands before it, also an asynchronous one. */
const WRITTEN = `select (pg_current_wal_insert_lsn() - '0/0')::text as place`;
/** Null on a replica that has become a primary, and may go its own way. */
const REPLAYED = `select case when pg_is_in_recovery()
  then (pg_last_wal_replay_lsn() - '0/0')::text end as place`;

type Place = { place: string | null };

/**
 * A copy of the database that follows it by streaming, and is asked in its place where that makes no
 * difference: a statement is answered only where the copy holds all that this process knew of when it was
 * sent. In every other case there is no answer, and the primary is asked.
 */
export class Replica {
  /** Must be on the replica before it is asked; null while that is not known. */
  private needed: bigint | null = null;
  /** How much work goes on that learns what is newer. */
  private learning = 0;
  private isAnswering = false;
  private isProbing = false;
  private probedAt = -Infinity;
  private said = '';
  /** How far the replica was when a connection last looked. */
  private readonly reached = new WeakMap<pg.PoolClient, bigint>();

  constructor(
    private readonly pool: pg.Pool,
    private readonly logger: Logger,
    private readonly sendToPrimary: SendToPrimary,
  ) {}

  /**
   * Runs work that learns from the primary what is new. Nobody is answered by the replica meanwhile, and
   * afterwards only when it holds all that the work can have seen.
   */
  async learn<Result>(work: () => Promise<Result>): Promise<Result> {
    this.learning += 1;
    try {
      return await work();
    } finally {
      // After the work, so that nothing that it saw stands behind this place.
      const written = await this.placeOnPrimary();
      if (written === null || this.needed === null || written > this.needed) this.needed = written;
      this.learning -= 1;
    }
  }

  /** The answer of the replica, or null where the primary has to be asked. It never throws. */
  async ask<Row extends object>(query: pg.QueryConfig): Promise<pg.QueryResult<Row> | null> {
    const { needed } = this;
    if (needed === null || this.learning > 0) return null;
    if (!this.isAnswering) {
      void this.probe();
      return null;
    }
    try {
      return await this.use(async (client) => {
        if (await this.waitFor(client, needed)) {
          return client.query<Row>(boundedNames(client, query));
        }
        this.leaveAlone();
        return null;
      });
    } catch (fault) {
      // What is wrong with the statement itself is told by the primary.
      const isOfStatement = sqlStateOf(fault) !== undefined && !isDatabaseUnavailable(fault);
      if (!isOfStatement) this.leaveAlone(fault);
      return null;
    }
  }

  async end(): Promise<void> {
    this.needed = null;
    await this.pool.end();
  }

  private async use<Result>(work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect();
    try {
      const result = await work(client);
      client.release();
      return result;
    } catch (fault) {
      client.release(fault instanceof Error ? fault : true);
      throw fault;
    }
  }

  private async waitFor(client: pg.PoolClient, needed: bigint): Promise<boolean> {
    for (const pause of PATIENCE_MILLISECONDS) {
      if (await this.hasReached(client, needed)) return true;
      await sleep(pause);
    }
    return this.hasReached(client, needed);
  }

  private async hasReached(client: pg.PoolClient, needed: bigint): Promise<boolean> {
    const known = this.reached.get(client);
    if (known !== undefined && known >= needed) return true;
    const { rows } = await client.query<Place>({ name: 'replayed', text: REPLAYED });
    const place = rows[0]?.place ?? null;
    if (place === null) throw new Error('It is no replica (any more).');
    this.reached.set(client, BigInt(place));
    return BigInt(place) >= needed;
  }

  /** Looks in the background whether the replica can be asked again, so that no reader waits for it. */
  private async probe(): Promise<void> {
    const { needed } = this;
    const now = performance.now();
    if (needed === null || this.isProbing || now - this.probedAt < PAUSE_MILLISECONDS) return;
    this.isProbing = true;
    try {
      const primary = await this.sendToPrimary<{ identity: string }>({ text: IDENTITY });
      this.isAnswering = await this.use(async (client) => {
        const own = await client.query<{ identity: string }>(IDENTITY);
        if (own.rows[0]?.identity !== primary.rows[0]?.identity) {
          throw new Error('It is a replica of another database.');
        }
        return this.hasReached(client, needed);
      });
      if (this.isAnswering) this.say('info', 'The replica answers public reads');
    } catch (fault) {
      this.leaveAlone(fault);
    } finally {
      this.isProbing = false;
      this.probedAt = performance.now();
    }
  }

  private leaveAlone(fault?: unknown): void {
    this.isAnswering = false;
    this.probedAt = performance.now();
    if (fault) this.say('warn', 'The replica is not asked, the primary answers all reads', fault);
  }

  /** Once, until something else is said. */
  private say(level: 'info' | 'warn', what: string, err?: unknown): void {
    if (this.said === what) return;
    this.said = what;
    this.logger[level](err === undefined ? {} : { err }, what);
  }

  private async placeOnPrimary(): Promise<bigint | null> {
    try {
      const { rows } = await this.sendToPrimary<Place>({ name: 'written', text: WRITTEN });
      const place = rows[0]?.place ?? null;
      return place === null ? null : BigInt(place);
    } catch {
      return null;
    }
  }
}

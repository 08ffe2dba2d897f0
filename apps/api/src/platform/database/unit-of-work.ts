import { Injectable } from '@nestjs/common';
import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import { StaleVersion } from '../errors/request-fault.ts';
import { claimIdempotencyKey, keepAnswer } from '../http/idempotency/idempotency-record.ts';
import { currentRequest } from '../http/request-context.ts';
import { Database, Reader } from './database.ts';
import { isConnectionFault, isTransientConflict } from './database-fault.ts';
import type { Sql } from './sql.ts';
import type { Statement } from './statement.ts';

/** An open transaction: the first argument of everything that writes. */
export class Tx extends Reader {
  constructor(private readonly client: PoolClient) {
    super();
  }

  protected send<Row extends object>(query: QueryConfig): Promise<QueryResult<Row>> {
    return this.client.query(query);
  }

  /** Sends a statement and says how many rows it touched. */
  async run(statement: Statement<unknown>): Promise<number> {
    const { rowCount } = await this.send(statement);
    return rowCount ?? 0;
  }

  /** As {@link updateVersioned}, with a statement. */
  async runVersioned(statement: Statement<unknown>): Promise<void> {
    if ((await this.run(statement)) !== 1) throw new StaleVersion();
  }

  /** Runs a statement and says how many rows it touched. */
  async execute(sql: Sql): Promise<number> {
    const { rowCount } = await this.send(sql.compile());
    return rowCount ?? 0;
  }

  /**
   * A write that names the version it read: `update … where id = … and version = …`.
   * When it touches no row, somebody else was first: 412.
   */
  async updateVersioned(sql: Sql): Promise<void> {
    if ((await this.execute(sql)) !== 1) throw new StaleVersion();
  }
}

const ATTEMPTS = 3;

/** Runs a use case in one transaction: all of it is kept, or nothing. */
@Injectable()
export class UnitOfWork {
  constructor(private readonly database: Database) {}

  /**
   * `work` may run again after a deadlock, so it has no effect outside `tx`: mails and jobs go to
   * the outbox. In a request with an Idempotency-Key what `work` returns is kept as the answer to
   * a repeated request; let it return the contract's representation.
   */
  async run<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(work);
      } catch (fault) {
        if (attempt === ATTEMPTS || !isTransientConflict(fault)) throw fault;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 30 * attempt));
      }
    }
  }

  private async attempt<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const client = await this.database.pool.connect();
    let isBroken = false;
    client.on('error', ignore);
    try {
      const tx = new Tx(client);
      await client.query('begin');
      const request = currentRequest();
      const key = request?.idempotency;
      if (key) await claimIdempotencyKey(tx, key);
      const result = await work(tx);
      if (key) await keepAnswer(tx, key, result);
      await client.query('commit');
      if (request) request.idempotency = undefined;
      return result;
    } catch (fault) {
      isBroken = isConnectionFault(fault) || !(await rollBack(client));
      throw fault;
    } finally {
      client.off('error', ignore);
      client.release(isBroken);
    }
  }
}

const ignore = () => undefined;

async function rollBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query('rollback');
    return true;
  } catch {
    return false;
  }
}

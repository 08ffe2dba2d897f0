import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { reserveIdempotencyKey, keepAnswer } from './idempotency-record.ts';
import { currentRequest } from '../request/request-context.ts';
import { Database } from './database.ts';
import { isConnectionFault, isTransientConflict } from './database-fault.ts';
import { inTransactionScope } from './transaction-scope.ts';
import { Tx } from './transaction.ts';

const ATTEMPTS = 3;

/** Runs a use case in one transaction: all of it is kept, or nothing. */
@Injectable()
export class UnitOfWork {
  private readonly followers: (() => Promise<void>)[] = [];

  constructor(private readonly database: Database) {}

  /** Waits for `follow` after each commit, before the use case goes on. It never throws. */
  afterEachCommit(follow: () => Promise<void>): void {
    this.followers.push(follow);
  }

  /**
   * `work` may run again after a deadlock, so it has no effect outside `tx`: mails leave as
   * jobs. In a request with an Idempotency-Key what `work` returns is kept as the answer to
   * a repeated request; let it return the contract's representation.
   */
  async run<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const result = await this.attempt(work);
        for (const follow of this.followers) await follow();
        return result;
      } catch (fault) {
        if (attempt === ATTEMPTS || !isTransientConflict(fault)) throw fault;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 30 * attempt));
      }
    }
  }

  private async attempt<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const client = await this.database.pool.connect();
    let broken: Error | boolean = false;
    try {
      const tx = new Tx(client);
      const { begin, commit } = this.database.boundaries;
      await client.query(begin);
      const request = currentRequest();
      const key = request?.idempotency;
      if (key) await reserveIdempotencyKey(tx, key);
      const result = await inTransactionScope(() => work(tx));
      if (key) await keepAnswer(tx, key, result);
      await client.query(commit);
      tx.tellAll();
      if (request) request.idempotency = undefined;
      return result;
    } catch (fault) {
      broken =
        fault instanceof Error && isConnectionFault(fault) ? fault : !(await this.rollBack(client));
      throw fault;
    } finally {
      client.release(broken);
    }
  }

  private async rollBack(client: PoolClient): Promise<boolean> {
    try {
      await client.query(this.database.boundaries.rollback);
      return true;
    } catch {
      return false;
    }
  }
}

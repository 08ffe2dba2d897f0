import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { requireNoTransaction } from '../database/transaction-scope.ts';
import { RequestFault } from '../errors/request-fault.ts';
import type { Purse } from './purse.ts';

/**
 * Counts tries before they are made, for all processes together. No more tries than a purse holds are
 * under way in one process, so most of a flood is refused without asking the database.
 */
@Injectable()
export class Purses {
  private readonly counts = new Map<string, number>();

  constructor(private readonly database: Database) {}

  /**
   * Does the work unless as many tries as a purse holds are under way already. Where many people share the
   * purse the refusal is `service.busy`, since none of them need have tried too often.
   */
  async underWay<Result>(purses: readonly Purse[], work: () => Promise<Result>): Promise<Result> {
    this.enter(purses);
    try {
      return await work();
    } finally {
      this.leave(purses);
    }
  }

  /**
   * Counts a try in each purse and does the work. Throws `request.too_many` where one is empty.
   * When the work fails, the tries are given back.
   */
  async spend<Result>(purses: readonly Purse[], work: () => Promise<Result>): Promise<Result> {
    requireNoTransaction('Counting a try');
    await this.take(purses);
    try {
      return await work();
    } catch (fault) {
      await this.giveBack(purses);
      throw fault;
    }
  }

  async giveBack(purses: readonly Purse[]): Promise<void> {
    if (purses.length === 0) return;
    await this.database.query(sql`
      update purse set full_at = full_at - spent.milliseconds * interval '1 millisecond'
      from unnest(${purses.map(({ key }) => key)}::text[], ${milliseconds(purses)}::integer[])
        as spent (key, milliseconds)
      where purse.key = spent.key`);
  }

  /** Fills every purse whose key starts so. */
  async fill(keyStart: string): Promise<void> {
    await this.database.query(sql`delete from purse where key ^@ ${keyStart}`);
  }

  private async take(purses: readonly Purse[]): Promise<void> {
    const { seconds } = await this.database.one<{ seconds: number | null }>(sql`
      select spend_from_purses(${purses.map(({ key }) => key)}, ${purses.map(({ atOnce }) => atOnce)},
        ${milliseconds(purses)}) as seconds`);
    if (seconds !== null) throw tooMany(seconds);
  }

  private enter(purses: readonly Purse[]): void {
    const crowded = purses.filter(({ key, atOnce }) => (this.counts.get(key) ?? 0) >= atOnce);
    // The tries that are being checked may be given back, so the caller may try again soon.
    const soon = 1 + Math.floor(Math.random() * 4);
    if (crowded.some(({ isShared }) => !isShared)) throw tooMany(soon);
    if (crowded.length > 0) throw new RequestFault('service.busy', { retryAfterSeconds: soon });
    for (const { key } of purses) this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  private leave(purses: readonly Purse[]): void {
    for (const { key } of purses) {
      const rest = (this.counts.get(key) ?? 1) - 1;
      if (rest > 0) this.counts.set(key, rest);
      else this.counts.delete(key);
    }
  }
}

const milliseconds = (purses: readonly Purse[]): number[] =>
  purses.map(({ eachSeconds }) => eachSeconds * 1000);

const tooMany = (retryAfterSeconds: number) =>
  new RequestFault('request.too_many', { retryAfterSeconds });

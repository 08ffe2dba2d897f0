import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { Database } from '../database/database.ts';
import { emptySql, sql, type Sql } from '../database/sql.ts';
import type { Tx } from '../database/transaction.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { LOGGER } from '../logging/logger-token.ts';

export type Job = { id: string; kind: string; payload: unknown; attempts: number };
type Handler = (payload: unknown, job: Job) => Promise<void>;

const POLL_MILLISECONDS = 2000;
const LEASE_SECONDS = 60;
const MAX_ATTEMPTS = 10;

/** What is kept of a job that was given up: its ids, without texts or addresses. */
const ONLY_IDS = sql`coalesce((
  select jsonb_object_agg(key, value) from jsonb_each(payload) where key like '%Id'), '{}')`;

/**
 * Work that follows a change: written in the change's transaction, done afterwards by one process,
 * tried again with growing pauses when it fails (docs/decisions/outbox.md).
 */
@Injectable()
export class Outbox implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly handlers = new Map<string, Handler>();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Says what a kind of job does; called from a constructor. */
  handle(kind: string, handler: Handler): void {
    this.handlers.set(kind, handler);
  }

  /** Puts a job beside the change that causes it. */
  async add(tx: Tx, kind: string, payload: object, at?: Date): Promise<void> {
    await tx.execute(sql`
      insert into outbox_job (kind, payload, run_at)
      values (${kind}, ${JSON.stringify(payload)}::jsonb, ${at ? sql`${at}` : sql`now()`})`);
  }

  onApplicationBootstrap(): void {
    this.schedule(100);
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /**
   * Does all that is due, and waits for the jobs that the rounds of this process have taken; tests call
   * it instead of waiting.
   */
  async drain(): Promise<void> {
    await this.doAllDue();
    await this.running;
  }

  private async doAllDue(): Promise<void> {
    for (let job = await this.take(); job; job = await this.take()) await this.perform(job);
  }

  private schedule(delay: number): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.running = this.doAllDue()
        .catch((fault: unknown) => this.logger.warn({ err: fault }, 'outbox unavailable'))
        .finally(() => this.schedule(POLL_MILLISECONDS));
    }, delay);
    this.timer.unref();
  }

  /**
   * Leases the next due job of a kind that this process handles, so that no two processes do the
   * same; the others wait for a process that can do them.
   */
  private async take(): Promise<Job | undefined> {
    if (this.isStopped) return undefined;
    return this.database.maybe<Job>(sql`
      update outbox_job set attempts = attempts + 1, run_at = now() + make_interval(secs => ${LEASE_SECONDS})
      where id = (
        select id from outbox_job
        where done_at is null and run_at <= clock_timestamp() and attempts < ${MAX_ATTEMPTS}
          and kind = any(${[...this.handlers.keys()]})
        order by run_at limit 1 for update skip locked)
      returning id::text, kind, payload, attempts`);
  }

  private async perform(job: Job): Promise<void> {
    try {
      await this.handlers.get(job.kind)?.(job.payload, job);
      await this.settle(job, sql`done_at = now(), payload = '{}'::jsonb`);
    } catch (fault) {
      const isGivenUp = job.attempts >= MAX_ATTEMPTS;
      const told = { err: fault, job: { id: job.id, kind: job.kind } };
      this.logger.warn(told, isGivenUp ? 'job given up' : 'job failed');
      const pause = 5 * 2 ** job.attempts;
      await this.settle(
        job,
        sql`run_at = now() + make_interval(secs => ${pause})
          ${isGivenUp ? sql`, payload = ${ONLY_IDS}` : emptySql}`,
      );
    }
  }

  private async settle(job: Job, change: Sql): Promise<void> {
    await this.unitOfWork.run((tx) =>
      tx.execute(sql`update outbox_job set ${change} where id = ${job.id}::bigint`),
    );
  }
}

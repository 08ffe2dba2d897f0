import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { newestSlot, nextSlot, stockholmDate } from '@samhandling/domain';
import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import type { AnyJobHandler, JobKinds, Lanes } from './job-kind.ts';
import { JobRun } from './job-run.ts';
import { JobRepository } from './job.repository.ts';

/**
 * In milliseconds: how often is looked for what other processes have asked for, how long a process has
 * a job without a sign of life, how often it gives one, and how long work that is no long work may take
 * once the process ends.
 */
const TIMES = { poll: 1000, lease: 30_000, heartbeat: 10_000, farewell: 8000 };
export type JobTimes = Readonly<typeof TIMES>;

export type JobRunnerParts = Readonly<{
  database: Database;
  unitOfWork: UnitOfWork;
  logger: Logger;
  lanes: Lanes;
  kinds: JobKinds;
  /** By name, for the kinds that this process can do; the others are left to processes that can. */
  handlers: () => ReadonlyMap<string, AnyJobHandler>;
  times?: Partial<JobTimes>;
}>;

/**
 * Does the jobs of all kinds, beside the other processes that do (docs/decisions/jobs.md). Jobs that it
 * does not know are left alone.
 */
export class JobRunner {
  private readonly jobs = new JobRepository();
  private readonly times: JobTimes;
  private readonly running = new Map<JobRun, Promise<void>>();
  private handlers: ReadonlyMap<string, AnyJobHandler> = new Map();
  private polling?: NodeJS.Timeout;
  private beating?: NodeJS.Timeout;
  private turn: Promise<void> = Promise.resolve();
  private isAsked = false;
  private isStopped = false;
  private isUnavailable = false;
  private isDeclared = false;
  /** Who wakes it is in a request or a transaction, of which a job must know nothing. */
  private readonly outside = AsyncLocalStorage.snapshot();

  constructor(private readonly parts: JobRunnerParts) {
    this.times = { ...TIMES, ...parts.times };
  }

  onApplicationBootstrap(): void {
    this.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.stop();
  }

  /** Begins to look for jobs. */
  start(): void {
    this.handlers = this.parts.handlers();
    if (this.isStopped) return;
    this.polling = setInterval(() => this.wake(), this.times.poll).unref();
    this.beating = setInterval(() => void this.beat(), this.times.heartbeat).unref();
    this.wake();
  }

  /** Says which lanes and schedules there are. */
  private async declare(): Promise<void> {
    const { unitOfWork, lanes, kinds } = this.parts;
    await unitOfWork.run(async (tx) => {
      for (const [name, lane] of Object.entries(lanes).sort()) {
        await this.jobs.declareLane(tx, name, lane);
      }
      for (const [name, { schedule }] of Object.entries(kinds).sort()) {
        if (schedule) await this.jobs.declareSchedule(tx, name, schedule);
      }
    });
    this.isDeclared = true;
  }

  /** Looks for jobs soon: called after a commit that made one. */
  wake(): void {
    if (this.isAsked || this.isStopped) return;
    this.isAsked = true;
    this.outside(() => (this.turn = this.turn.then(() => this.look())));
  }

  /**
   * Takes up nothing more and tells long work at once. Resolves when all has ended, or after eight
   * seconds: then the leases end, and other processes take over.
   */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.polling);
    for (const run of this.running.keys()) run.stop();
    await this.turn;
    await Promise.race([Promise.all(this.running.values()), leave(this.times.farewell)]);
    clearInterval(this.beating);
  }

  /** Does all that is due and waits for it; tests call it instead of waiting. */
  async drain(): Promise<void> {
    this.wake();
    for (;;) {
      const { turn } = this;
      await turn;
      if (turn !== this.turn) continue;
      if (this.running.size === 0) return;
      await Promise.race(this.running.values());
    }
  }

  private names(): string[] {
    return [...this.handlers.keys()];
  }

  private async look(): Promise<void> {
    this.isAsked = false;
    try {
      if (!this.isDeclared) await this.declare();
      for (const { lane, slot } of await this.jobs.due(this.parts.database, this.names())) {
        if (this.isStopped) return;
        if (slot !== null) await this.plan(slot);
        if (lane !== null) await this.take(lane);
      }
      this.isUnavailable = false;
    } catch (fault) {
      if (!this.isUnavailable) this.parts.logger.warn({ err: fault }, 'jobs unavailable');
      this.isUnavailable = true;
    }
  }

  /** Makes the job of a time that has come, once, and says when the next comes. */
  private async plan(name: string): Promise<void> {
    const kind = this.parts.kinds[name];
    const schedule = kind?.schedule;
    if (!schedule) return;
    await this.parts.unitOfWork.run(async (tx) => {
      const slot = await this.jobs.lockSlot(tx, name);
      if (!slot) return;
      const newest = newestSlot(schedule, slot.due, slot.time);
      await this.jobs.insert(tx, name, kind, { on: stockholmDate(newest) }, null);
      await this.jobs.setNextSlot(tx, name, nextSlot(schedule, newest));
      tx.tellAfterCommit(() => this.wake());
    });
  }

  private async take(lane: string): Promise<void> {
    const { unitOfWork, kinds } = this.parts;
    const leaseEnds = performance.now() + this.times.lease;
    const seconds = this.times.lease / 1000;
    const own = [...this.running.keys()].map(({ job }) => job.id);
    const taken = await unitOfWork.run((tx) =>
      this.jobs.take(tx, lane, this.names(), own, seconds),
    );
    for (const job of taken) {
      const [kind, handler] = [kinds[job.name], this.handlers.get(job.name)];
      if (!kind || !handler) continue;
      const run = new JobRun(job, kind, this.parts, leaseEnds);
      this.running.set(run, this.perform(run, handler));
      if (this.isStopped) run.stop();
    }
  }

  private async perform(run: JobRun, handler: AnyJobHandler): Promise<void> {
    try {
      await run.perform(handler);
    } catch (fault) {
      // The database is away: the lease ends by itself, and somebody takes the job up again.
      this.parts.logger.warn({ err: fault, job: { id: run.job.id } }, 'job left to its lease');
    } finally {
      this.running.delete(run);
      this.wake();
    }
  }

  /** Says that its jobs are still worked on, and stops work on those that it has no longer. */
  private async beat(): Promise<void> {
    const runs = [...this.running.keys()];
    if (runs.length === 0) return;
    const { unitOfWork, logger } = this.parts;
    const leaseEnds = performance.now() + this.times.lease;
    const held = runs.map(({ job: { id, attempt } }) => ({ id, attempt }));
    try {
      const seconds = this.times.lease / 1000;
      const kept = await unitOfWork.run((tx) => this.jobs.extend(tx, held, seconds));
      for (const run of runs) {
        if (kept.includes(run.job.id)) run.leaseEnds = leaseEnds;
        else if (this.running.has(run)) run.lose();
      }
    } catch (fault) {
      logger.warn({ err: fault }, 'jobs could not be kept');
      for (const run of runs) if (run.leaseEnds < performance.now()) run.lose();
    }
  }
}

function leave(milliseconds: number): Promise<void> {
  return sleep(milliseconds, undefined, { ref: false });
}

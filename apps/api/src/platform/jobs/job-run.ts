import type { Logger } from 'pino';
import { secondsUntilRetry } from '@samhandling/domain';
import type { Tx } from '../database/transaction.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import { faultText, GiveUp, LanePause, LeaseLost } from './job-fault.ts';
import type { AnyJobHandler, JobContext, JobKind } from './job-kind.ts';
import type { JobRepository, TakenJob } from './job.repository.ts';

export type JobRunTools = Readonly<{
  unitOfWork: Pick<UnitOfWork, 'run'>;
  jobs: JobRepository;
  logger: Logger;
}>;

/** Runs one job, from when this process has taken it until it ends. */
export class JobRun {
  private readonly aborting = new AbortController();
  private isEnded = false;

  /** @param leaseEnds when the lease ends at the earliest, as `performance.now()` counts */
  constructor(
    readonly job: TakenJob,
    private readonly kind: JobKind,
    private readonly tools: JobRunTools,
    public leaseEnds: number,
  ) {}

  /** Another process has the job, or may have it: nothing more of it is kept. */
  lose(): void {
    this.aborting.abort(new LeaseLost());
  }

  /** The process ends; long work stops where it is and goes on elsewhere. */
  stop(): void {
    if (this.kind.isLong) this.aborting.abort(new Stopped());
  }

  /** Runs the handler and keeps how it went. Never throws, unless the database is away. */
  async perform(handler: AnyJobHandler): Promise<void> {
    const { job, kind, tools } = this;
    if (job.tries > kind.tries) {
      await this.bury(new GiveUp('The process ended while it had the job, at each try.'));
      return;
    }
    try {
      const payload = kind.payload.strip().parse(job.payload);
      await handler.run(payload as never, this.context());
      if (!this.isEnded) await tools.unitOfWork.run((tx) => tools.jobs.finish(tx, job));
    } catch (fault) {
      if (!this.isEnded) await this.settle(fault);
    }
  }

  private context(): JobContext {
    const { job, tools } = this;
    return {
      id: job.id,
      attempt: job.attempt,
      signal: this.aborting.signal,
      tx: (work) => this.tx(work),
      done: async (tx) => {
        if (!(await tools.jobs.finish(tx, job))) throw new LeaseLost();
        tx.tellAfterCommit(() => (this.isEnded = true));
      },
      progress: (tx, done, all) => tools.jobs.setProgress(tx, job, done, all),
    };
  }

  private tx<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.tools.unitOfWork.run(async (tx) => {
      if (!(await this.tools.jobs.hold(tx, this.job))) throw new LeaseLost();
      return work(tx);
    });
  }

  private async settle(fault: unknown): Promise<void> {
    const { job, kind, tools } = this;
    const told = { job: { id: job.id, name: job.name, tries: job.tries } };
    const { reason } = this.aborting.signal;
    if (fault instanceof LeaseLost || reason instanceof LeaseLost) {
      tools.logger.warn(told, 'job lost to another process');
      return;
    }
    if (reason instanceof Stopped) {
      await tools.unitOfWork.run((tx) => tools.jobs.release(tx, job));
      return;
    }
    if (fault instanceof LanePause) {
      tools.logger.warn({ err: fault, lane: kind.lane, because: fault.because }, 'lane paused');
      await tools.unitOfWork.run(async (tx) => {
        await tools.jobs.release(tx, job, fault.seconds);
        await tools.jobs.pause(tx, kind.lane, fault.seconds, fault.because);
      });
      return;
    }
    const seconds =
      fault instanceof GiveUp ? null : secondsUntilRetry(kind, job.tries, Math.random());
    if (seconds === null) {
      await this.bury(fault);
      return;
    }
    tools.logger.warn({ err: fault, ...told }, 'job failed');
    await tools.unitOfWork.run((tx) => tools.jobs.retry(tx, job, seconds, faultText(fault)));
  }

  private async bury(fault: unknown): Promise<void> {
    const { job, tools } = this;
    tools.logger.warn({ err: fault, job: { id: job.id, name: job.name } }, 'job given up');
    await tools.unitOfWork.run((tx) => tools.jobs.bury(tx, job, faultText(fault)));
  }
}

class Stopped extends Error {
  override readonly name = 'Stopped';

  constructor() {
    super('The process ends.');
  }
}

import type { Logger } from 'pino';
import { secondsUntilRetry } from '@samhandling/domain';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import { faultText, GiveUp, LanePause, LeaseLost } from './job-fault.ts';
import type { AnyJobHandler, JobContext, JobKind } from './job-kind.ts';
import { type Ending, ENDINGS, JobRepository, type TakenJob } from './job.repository.ts';

type JobRunTools = Readonly<{ unitOfWork: UnitOfWork; logger: Logger }>;

/** Runs one job, from when this process has taken it until it ends. */
export class JobRun {
  private readonly jobs = new JobRepository();
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
    if (this.kind.isLong) this.aborting.abort();
  }

  /** Runs the handler and keeps how it went. Never throws, unless the database is away. */
  async perform(handler: AnyJobHandler): Promise<void> {
    const { job, kind } = this;
    try {
      if (job.tries > kind.tries) {
        throw new GiveUp('The process ended while it had the job, at each try.');
      }
      const payload = kind.payload.strip().parse(job.payload);
      await handler.run(payload as never, this.context());
      if (!this.isEnded) await this.end(ENDINGS.done);
    } catch (fault) {
      if (!this.isEnded) await this.settle(fault);
    }
  }

  private context(): JobContext {
    const { job, jobs, tools } = this;
    return {
      id: job.id,
      attempt: job.attempt,
      signal: this.aborting.signal,
      tx: (work) =>
        tools.unitOfWork.run(async (tx) => {
          if (!(await jobs.hold(tx, job))) throw new LeaseLost();
          return work(tx);
        }),
      done: async (tx) => {
        if (!(await jobs.end(tx, job, ENDINGS.done))) throw new LeaseLost();
        tx.tellAfterCommit(() => (this.isEnded = true));
      },
      progress: (tx, done, all) => jobs.setProgress(tx, job, done, all),
    };
  }

  private async settle(fault: unknown): Promise<void> {
    const { job, kind, tools } = this;
    const { aborted, reason } = this.aborting.signal;
    const about = { job: { id: job.id, name: job.name, tries: job.tries } };
    if (fault instanceof LeaseLost || reason instanceof LeaseLost) {
      tools.logger.warn(about, 'job lost to another process');
    } else if (aborted) {
      await this.end(ENDINGS.givenBack(0));
    } else if (fault instanceof LanePause) {
      tools.logger.warn({ err: fault, lane: kind.lane, because: fault.because }, 'lane paused');
      await tools.unitOfWork.run(async (tx) => {
        await this.jobs.end(tx, job, ENDINGS.givenBack(fault.seconds));
        await this.jobs.pause(tx, kind.lane, fault);
      });
    } else {
      const isHopeless = fault instanceof GiveUp;
      const pause = isHopeless ? null : secondsUntilRetry(kind, job.tries, Math.random());
      const text = faultText(fault);
      tools.logger.warn({ err: fault, ...about }, pause === null ? 'job given up' : 'job failed');
      await this.end(pause === null ? ENDINGS.dead(text) : ENDINGS.failed(text, pause));
    }
  }

  private async end(ending: Ending): Promise<void> {
    await this.tools.unitOfWork.run((tx) => this.jobs.end(tx, this.job, ending));
  }
}

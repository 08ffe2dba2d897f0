import { Inject, Injectable } from '@nestjs/common';
import { PASSING_FAULTS, type SourceProvider } from '@samhandling/domain';
import type { Logger } from 'pino';
import { type HandlerOf, type JobPayload, Jobs } from '../../job-kinds/index.ts';
import { Database } from '../../platform/database/database.ts';
import type { JobContext } from '../../platform/jobs/job-kind.ts';
import { LOGGER } from '../../platform/logging/logger-token.ts';
import { ImportReview } from './import-review.ts';
import { ImportRunRepository } from './import-run.repository.ts';
import { ImportStepRepository, type PendingStep } from './import-step.repository.ts';
import { KoladaClient } from './kolada-client.ts';
import { ScbClient } from './scb-client.ts';
import type { Progress, SourceClient } from './source-client.ts';
import { SourceFault } from './source-fault.ts';

const NAME = 'import_run.fetch';
const SHORTEST_PAUSE_SECONDS = 600;

/**
 * Fetches what a run asks for. Each answer is kept before the next is asked for, so that whoever takes
 * the job up goes on where it stopped.
 */
@Injectable()
export class FetchJob implements HandlerOf<typeof NAME> {
  private readonly clients: Record<SourceProvider, SourceClient>;

  constructor(
    private readonly database: Database,
    private readonly runs: ImportRunRepository,
    private readonly steps: ImportStepRepository,
    private readonly review: ImportReview,
    private readonly jobs: Jobs,
    kolada: KoladaClient,
    scb: ScbClient,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.clients = { kolada, scb };
  }

  async run({ runId }: JobPayload<typeof NAME>, job: JobContext): Promise<void> {
    if (!(await job.tx((tx) => this.runs.takeUp(tx, runId)))) return;
    for (;;) {
      const step = await this.steps.nextPending(this.database, runId);
      if (!step) break;
      const outcome = await this.ask(step, job.signal);
      if (outcome instanceof SourceFault) {
        if (PASSING_FAULTS.includes(outcome.code)) return this.interrupt(step, outcome, job);
        await job.tx((tx) => this.steps.fail(tx, step, outcome));
      } else {
        await job.tx(async (tx) => {
          await this.steps.keep(tx, step, outcome);
          const { done, all } = await this.steps.count(tx, runId);
          await job.progress(tx, done, all);
        });
      }
    }
    await job.tx(async (tx) => {
      await this.review.conclude(tx, runId);
      await job.done(tx);
    });
  }

  private async ask(step: PendingStep, signal: AbortSignal): Promise<Progress | SourceFault> {
    try {
      return await this.clients[step.provider].advance(step, signal);
    } catch (fault) {
      if (!(fault instanceof SourceFault)) throw fault;
      const { code, params } = fault;
      this.logger.warn({ run: step.runId, provider: step.provider, code, params }, 'source fault');
      return fault;
    }
  }

  /** A job of its own goes on after the pause, so that other runs are fetched meanwhile. */
  private async interrupt(step: PendingStep, fault: SourceFault, job: JobContext): Promise<void> {
    const pause = Math.max(SHORTEST_PAUSE_SECONDS, Math.ceil(fault.retryAfterMilliseconds / 1000));
    await job.tx(async (tx) => {
      await this.steps.explain(tx, step, fault);
      const at = await this.runs.interrupt(tx, step.runId, pause);
      await job.done(tx);
      await this.jobs.enqueue(tx, NAME, { runId: step.runId }, { at });
    });
  }
}

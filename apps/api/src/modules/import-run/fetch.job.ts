import { Inject, Injectable } from '@nestjs/common';
import { PASSING_FAULTS, type SourceProvider } from '@samhandling/domain';
import type { Logger } from 'pino';
import { type HandlerOf, type JobPayload, Jobs } from '../../job-kinds/index.ts';
import { Database } from '../../platform/database/database.ts';
import type { JobContext } from '../../platform/jobs/job-kind.ts';
import { LOGGER } from '../../platform/logging/logger-token.ts';
import { Clock } from '../../platform/time/clock.ts';
import { ImportReview } from './import-review.ts';
import { ImportRunRepository } from './import-run.repository.ts';
import { ImportStepRepository, type PendingImportStep } from './import-step.repository.ts';
import { KoladaClient } from './kolada-client.ts';
import { ScbClient } from './scb-client.ts';
import { asOfDay, type Progress, type SourceClient } from './source-client.ts';
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
    private readonly importSteps: ImportStepRepository,
    private readonly review: ImportReview,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    kolada: KoladaClient,
    scb: ScbClient,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.clients = { kolada, scb };
  }

  async run({ runId }: JobPayload<typeof NAME>, job: JobContext): Promise<void> {
    if (!(await job.tx((tx) => this.runs.takeUp(tx, runId)))) return;
    for (;;) {
      const importStep = await this.importSteps.nextPending(this.database, runId);
      if (!importStep) break;
      const outcome = await this.ask(importStep, job.signal);
      if (outcome instanceof SourceFault) {
        if (PASSING_FAULTS.includes(outcome.code)) return this.interrupt(importStep, outcome, job);
        await job.tx((tx) => this.importSteps.fail(tx, importStep, outcome));
      } else {
        await job.tx(async (tx) => {
          const values = asOfDay(outcome.values, this.clock.today());
          await this.importSteps.keep(tx, importStep, { ...outcome, values });
          const { done, all } = await this.importSteps.count(tx, runId);
          await job.progress(tx, done, all);
        });
      }
    }
    await job.tx(async (tx) => {
      await this.review.conclude(tx, runId);
      await job.done(tx);
    });
  }

  private async ask(
    importStep: PendingImportStep,
    signal: AbortSignal,
  ): Promise<Progress | SourceFault> {
    try {
      return await this.clients[importStep.provider].advance(importStep, signal);
    } catch (fault) {
      if (!(fault instanceof SourceFault)) throw fault;
      const { code, params } = fault;
      this.logger.warn(
        { run: importStep.runId, provider: importStep.provider, code, params },
        'source fault',
      );
      return fault;
    }
  }

  /** A job of its own goes on after the pause, so that other runs are fetched meanwhile. */
  private async interrupt(
    importStep: PendingImportStep,
    fault: SourceFault,
    job: JobContext,
  ): Promise<void> {
    const pause = Math.max(SHORTEST_PAUSE_SECONDS, Math.ceil(fault.retryAfterMilliseconds / 1000));
    await job.tx(async (tx) => {
      await this.importSteps.explain(tx, importStep, fault);
      const at = await this.runs.interrupt(tx, importStep.runId, pause);
      await job.done(tx);
      await this.jobs.enqueue(tx, NAME, { runId: importStep.runId }, { at });
    });
  }
}

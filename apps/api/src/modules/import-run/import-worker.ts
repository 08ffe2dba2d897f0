import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import {
  isFetchDue,
  PASSING_FAULTS,
  stockholmDate,
  type SourceProvider,
} from '@samhandling/domain';
import type { Logger } from 'pino';
import { Database } from '../../platform/database/database.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { LOGGER } from '../../platform/logging/logger-token.ts';
import { SeriesSourceRepository } from '../series-source/index.ts';
import { ImportPlanner } from './import-planner.ts';
import { ImportReview } from './import-review.ts';
import { ImportRunRepository } from './import-run.repository.ts';
import { ImportStepRepository, type PendingStep } from './import-step.repository.ts';
import { KoladaClient } from './kolada-client.ts';
import { ScbClient } from './scb-client.ts';
import type { Progress, SourceClient } from './source-client.ts';
import { SourceFault } from './source-fault.ts';

const POLL_MILLISECONDS = 60_000;
const TIDY_MILLISECONDS = 3_600_000;
const SHORTEST_PAUSE_SECONDS = 600;

/**
 * Fetches: runs that are due begin by themselves, one process works on a run, and each answer is kept
 * before the next is asked for, so that whoever takes a run up goes on where it stopped.
 */
@Injectable()
export class ImportWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly clients: Record<SourceProvider, SourceClient>;
  private readonly stopping = new AbortController();
  private readonly timers: NodeJS.Timeout[] = [];
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly runs: ImportRunRepository,
    private readonly steps: ImportStepRepository,
    private readonly sources: SeriesSourceRepository,
    private readonly planner: ImportPlanner,
    private readonly review: ImportReview,
    kolada: KoladaClient,
    scb: ScbClient,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.clients = { kolada, scb };
  }

  onApplicationBootstrap(): void {
    const poll = () => {
      this.inTurn(() => this.schedule());
      this.wake();
    };
    this.timers.push(
      setInterval(poll, POLL_MILLISECONDS).unref(),
      setInterval(() => this.tidy(), TIDY_MILLISECONDS).unref(),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  /** Takes up nothing more, and leaves what is under way to another process. */
  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    this.stopping.abort();
    await this.running;
  }

  /** Works on what there is, soon: called after a run was started or resumed. */
  wake(): void {
    this.inTurn(() => this.work());
  }

  /** Removes what has served. */
  tidy(): void {
    this.inTurn(() => this.unitOfWork.run((tx) => this.runs.tidy(tx)));
  }

  /** Begins what is due and works until nothing is left; tests call it instead of waiting. */
  async drain(): Promise<void> {
    this.inTurn(() => this.schedule());
    this.wake();
    await this.running;
  }

  /** One thing after another, whoever asked for it. */
  private inTurn(work: () => Promise<void>): void {
    this.running = this.running.then(async () => {
      if (this.stopping.signal.aborted) return;
      try {
        await work();
      } catch (fault) {
        this.logger.warn({ err: fault }, 'import failed');
      }
    });
  }

  /** One run of all sources that are due, by whichever process is first. */
  private async schedule(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.runs.lockStart(tx);
      const today = stockholmDate(new Date());
      const due = (await this.sources.listHeld(tx)).filter(
        ({ hasOpenRun, lastRun, ...facts }) =>
          !hasOpenRun &&
          isFetchDue(
            { ...facts, triedOn: lastRun && stockholmDate(new Date(lastRun.startedAt)) },
            today,
          ),
      );
      if (due.length > 0) await this.planner.start(tx, due, null);
    });
  }

  private async work(): Promise<void> {
    for (;;) {
      const runId = await this.unitOfWork.run((tx) => this.runs.claim(tx));
      if (runId === undefined) return;
      try {
        await this.perform(runId);
      } catch (fault) {
        await this.unitOfWork.run((tx) => this.runs.release(tx, runId)).catch(() => undefined);
        if (this.stopping.signal.aborted) return;
        throw fault;
      }
    }
  }

  private async perform(runId: string): Promise<void> {
    for (;;) {
      const step = await this.steps.nextPending(this.database, runId);
      if (!step) break;
      const outcome = await this.ask(step);
      if (outcome instanceof SourceFault) {
        if (!PASSING_FAULTS.includes(outcome.code)) {
          await this.unitOfWork.run((tx) => this.steps.fail(tx, step, outcome));
          continue;
        }
        await this.interrupt(step, outcome);
        return;
      }
      const isKept = await this.unitOfWork.run((tx) => this.steps.keep(tx, step, outcome));
      if (!isKept) return;
    }
    await this.unitOfWork.run((tx) => this.review.conclude(tx, runId));
  }

  private async ask(step: PendingStep): Promise<Progress | SourceFault> {
    try {
      return await this.clients[step.provider].advance(step, this.stopping.signal);
    } catch (fault) {
      if (!(fault instanceof SourceFault)) throw fault;
      const { code, params } = fault;
      this.logger.warn({ run: step.runId, provider: step.provider, code, params }, 'source fault');
      return fault;
    }
  }

  private async interrupt(step: PendingStep, fault: SourceFault): Promise<void> {
    const pause = Math.max(SHORTEST_PAUSE_SECONDS, Math.ceil(fault.retryAfterMilliseconds / 1000));
    await this.unitOfWork.run(async (tx) => {
      await this.steps.explain(tx, step, fault);
      await this.runs.interrupt(tx, step.runId, pause);
    });
  }
}

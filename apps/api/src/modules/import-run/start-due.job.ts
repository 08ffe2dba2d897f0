import { Injectable } from '@nestjs/common';
import { isFetchDue, stockholmDate } from '@samhandling/domain';
import type { HandlerOf } from '../../job-kinds/index.ts';
import type { JobContext } from '../../platform/jobs/job-kind.ts';
import { SeriesSourceRepository } from '../series-source/index.ts';
import { ImportPlanner } from './import-planner.ts';
import { ImportRunRepository } from './import-run.repository.ts';

/** Begins one run of all sources that are due. */
@Injectable()
export class StartDueJob implements HandlerOf<'import_run.start_due'> {
  constructor(
    private readonly runs: ImportRunRepository,
    private readonly sources: SeriesSourceRepository,
    private readonly planner: ImportPlanner,
  ) {}

  async run(_payload: object, job: JobContext): Promise<void> {
    await job.tx(async (tx) => {
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
      await job.done(tx);
    });
  }
}

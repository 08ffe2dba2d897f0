import { Injectable } from '@nestjs/common';
import type {
  HistoryEvent,
  Job,
  JobCount,
  JobLane,
  JobLaneList,
  JobPage,
  JobsQuery,
} from '@samhandling/contract';
import { type Person } from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import { mapPage } from '../../platform/database/page.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import { JobRunner } from '../../platform/jobs/job-runner.ts';
import { JobAccess, JobLaneAccess } from './job.access.ts';
import { JobLaneRepository } from './job-lane.repository.ts';
import { presentJob, presentJobLane } from './job.presenter.ts';
import { JobRepository, type JobRow } from './job.repository.ts';

type JobEvent = Extract<HistoryEvent, 'job.retried' | 'job.dropped'>;

/** What administrators see of the jobs, and do about those that failed. */
@Injectable()
export class JobService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: JobRepository,
    private readonly access: JobAccess,
    private readonly laneRows: JobLaneRepository,
    private readonly laneAccess: JobLaneAccess,
    private readonly history: History,
    private readonly runner: JobRunner,
  ) {}

  async lanes(person: Person): Promise<JobLaneList> {
    const rows = await this.laneRows.list(this.database);
    return { items: rows.map((row) => presentJobLane(row, person)) };
  }

  resume(name: string, person: Person): Promise<JobLane> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.laneRows.findLocked(tx, name);
      const row = this.laneAccess.authorize(found, person, 'resume');
      await this.laneRows.resume(tx, name);
      await this.history.record(tx, {
        subject: 'job_lane',
        subjectId: name,
        event: 'job_lane.resumed',
        accountId: person.accountId,
        from: row.pause,
      });
      tx.tellAfterCommit(() => this.runner.wake());
      const resumed = await this.laneRows.find(tx, name);
      if (!resumed) throw notFound();
      return presentJobLane(resumed, person);
    });
  }

  async list(query: JobsQuery, person: Person): Promise<JobPage> {
    const page = await this.jobs.list(this.database, query);
    return mapPage(page, (row) => presentJob(row, person));
  }

  retry(id: string, person: Person): Promise<Job> {
    return this.unitOfWork.run(async (tx) => {
      const row = this.access.authorize(await this.jobs.findLocked(tx, id), person, 'retry');
      await this.jobs.retry(tx, id);
      await this.record(tx, 'job.retried', row, person);
      tx.tellAfterCommit(() => this.runner.wake());
      const retried = await this.jobs.find(tx, id);
      if (!retried) throw notFound();
      return presentJob(retried, person);
    });
  }

  drop(id: string, person: Person): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = this.access.authorize(await this.jobs.findLocked(tx, id), person, 'drop');
      await this.jobs.drop(tx, id);
      await this.record(tx, 'job.dropped', row, person);
    });
  }

  /** One entry in the history for all of them. */
  retryAll(name: string, person: Person): Promise<JobCount> {
    return this.unitOfWork.run(async (tx) => {
      const count = await this.jobs.retryAll(tx, name);
      if (count > 0) await this.recordAll(tx, 'job.retried', { name, count }, person);
      tx.tellAfterCommit(() => this.runner.wake());
      return { count };
    });
  }

  dropAll(name: string, person: Person): Promise<JobCount> {
    return this.unitOfWork.run(async (tx) => {
      const count = await this.jobs.dropAll(tx, name);
      if (count > 0) await this.recordAll(tx, 'job.dropped', { name, count }, person);
      return { count };
    });
  }

  private async record(tx: Tx, event: JobEvent, job: JobRow, person: Person): Promise<void> {
    await this.history.record(tx, {
      subject: 'job',
      subjectId: job.id,
      event,
      accountId: person.accountId,
      from: { name: job.name, state: job.state },
    });
  }

  private async recordAll(
    tx: Tx,
    event: JobEvent,
    { name, count }: { name: string; count: number },
    { accountId }: Person,
  ): Promise<void> {
    await this.history.record(tx, {
      subject: 'job',
      subjectId: name,
      event,
      accountId,
      to: { name, count },
    });
  }
}

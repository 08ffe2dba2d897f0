import type { z } from 'zod';
import type { Tx } from '../database/transaction.ts';
import type { JobKinds } from './job-kind.ts';
import type { JobRunner } from './job-runner.ts';
import { JobRepository } from './job.repository.ts';

/** Makes jobs of the kinds that it is told: a wrong name or a wrong field does not compile. */
export class JobQueue<Kinds extends JobKinds> {
  private readonly jobs = new JobRepository();

  constructor(
    private readonly kinds: Kinds,
    private readonly runner: Pick<JobRunner, 'wake'>,
  ) {}

  /**
   * Keeps a job with the change that causes it. It runs after the commit, or from `at`; a job whose key
   * there is already is not made a second time.
   */
  async enqueue<Name extends keyof Kinds & string>(
    tx: Tx,
    name: Name,
    payload: z.input<Kinds[Name]['payload']>,
    { at = null }: { at?: Date | null } = {},
  ): Promise<void> {
    const kind: Kinds[Name] = this.kinds[name];
    await this.jobs.insert(tx, name, kind, kind.payload.parse(payload), at);
    tx.tellAfterCommit(() => this.runner.wake());
  }
}

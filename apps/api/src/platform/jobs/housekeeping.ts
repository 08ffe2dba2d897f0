import type { Logger } from 'pino';
import { ChangeRepository } from '../changes/change.repository.ts';
import { sql } from '../database/sql.ts';
import type { Tx } from '../database/transaction.ts';
import type { JobContext, JobKinds } from './job-kind.ts';

type Sweep = (tx: Tx) => Promise<unknown>;

/**
 * Deletes every hour what is no longer needed: old idempotency keys, finished jobs, counters of
 * tries that are full again, marks of changes, and what slices have added.
 */
export class Housekeeping {
  private readonly sweeps: Sweep[] = [
    deleteOldAnswers,
    deleteFullPurses,
    (tx) => new ChangeRepository().deleteOld(tx),
    (tx) => deleteDoneJobs(tx, this.kinds),
  ];

  constructor(
    private readonly kinds: JobKinds,
    private readonly logger: Logger,
  ) {}

  /** Adds something to delete every hour, in a transaction of its own; called from a constructor. */
  add(sweep: Sweep): void {
    this.sweeps.push(sweep);
  }

  /** Deletes all that is due. What fails is tried again with the job; the rest is done all the same. */
  async run(_payload: object, job: Pick<JobContext, 'tx'>): Promise<void> {
    const faults: unknown[] = [];
    for (const sweep of this.sweeps) {
      try {
        await job.tx(sweep);
      } catch (fault) {
        this.logger.warn({ err: fault }, 'housekeeping failed');
        faults.push(fault);
      }
    }
    if (faults.length > 0) throw faults[0];
  }
}

async function deleteOldAnswers(tx: Tx): Promise<void> {
  await tx.execute(sql`delete from idempotency_key where created_at < now() - interval '2 days'`);
}

async function deleteFullPurses(tx: Tx): Promise<void> {
  await tx.execute(sql`delete from purse where full_at < clock_timestamp()`);
}

/** Finished jobs that their kind keeps no longer. */
async function deleteDoneJobs(tx: Tx, kinds: JobKinds): Promise<void> {
  for (const [name, { keep }] of Object.entries(kinds)) {
    if (keep === null) continue;
    await tx.execute(sql`
      delete from job where name = ${name} and state = 'done'
        and ended_at < (select clock()) - make_interval(days => ${keep})`);
  }
}

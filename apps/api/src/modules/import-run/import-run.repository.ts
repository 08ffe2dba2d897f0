import { Injectable } from '@nestjs/common';
import type { ImportRunsQuery, ImportStep } from '@samhandling/contract';
import type { ImportRunFacts } from '@samhandling/domain';
import { type Expression, sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { pageFrom, type Page } from '../../platform/database/page.ts';
import { shaped } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db } from '../../schema/index.ts';
import { importStepsOfRun } from './import-step-list.ts';
import { listed, runById, type RunRow } from './import-run-list.ts';

export type NewRun = {
  kind: 'source' | 'file';
  accountId: string | null;
  fileName: string | null;
  source: string | null;
  method: string;
};

const factsOf = shaped<{ id: string }>()(({ id }) =>
  db.selectFrom('import_run').select('state').where('id', '=', id),
);

const locked = shaped<{ id: string }>()(({ id }) =>
  db.selectFrom('import_run').select('id').where('id', '=', id).forNoKeyUpdate(),
);

const startLock = shaped<object>()(() =>
  db.selectNoFrom(sql`pg_advisory_xact_lock(hashtext('samhandling.import_run'))`.as('lock')),
);

const inserted = shaped<NewRun>()((given, state: 'fetching' | 'in_review') =>
  db
    .insertInto('import_run')
    .values({
      kind: given.kind,
      state,
      started_by: given.accountId,
      file_name: given.fileName,
      source: given.source,
      method: given.method,
      fetched_at: state === 'in_review' ? sql`clock()` : null,
    })
    .returning('id'),
);

const takenUp = shaped<{ id: string }>()(({ id }) =>
  db
    .updateTable('import_run')
    .set((eb) => ({
      resumes_at: null,
      state: 'fetching',
      version: sql`version + case ${eb.ref('state')} when 'interrupted' then 1 else 0 end`,
    }))
    .where('id', '=', id)
    .where('state', 'in', ['fetching', 'interrupted']),
);

const interrupted = shaped<{ id: string; seconds: number }>()(({ id, seconds }) =>
  db
    .updateTable('import_run')
    .set({
      state: 'interrupted',
      version: sql`version + 1`,
      resumes_at: sql`clock() + make_interval(secs => ${seconds})`,
    })
    .where('id', '=', id)
    .where('state', '=', 'fetching')
    .returning('resumes_at as at'),
);

type Conclusion = 'failed' | 'unchanged' | 'in_review' | 'stored';

const concluded = shaped<{ id: string; unchanged: number }>()(
  ({ id, unchanged }, state: Conclusion) =>
    db
      .updateTable('import_run')
      .set({
        state,
        unchanged,
        fetched_at: sql`clock()`,
        settled_at: state === 'in_review' ? null : sql`clock()`,
        version: sql`version + 1`,
      })
      .where('id', '=', id),
);

const failedImportStepsOf = (id: Expression<string>) =>
  db
    .selectFrom('import_step')
    .select('import_step.id')
    .where('import_step.run_id', '=', id)
    .where('import_step.state', '=', 'failed');

const forgottenFaults = shaped<{ id: string }>()(({ id }) =>
  db
    .updateTable('import_step_source')
    .set({ fault_code: null })
    .where('step_id', 'in', failedImportStepsOf(id)),
);

const pendingAgain = shaped<{ id: string }>()(({ id }) =>
  db
    .updateTable('import_step')
    .set({ state: 'pending', fault_code: null, fault_params: null })
    .where('id', 'in', failedImportStepsOf(id)),
);

const resumed = shaped<{ id: string; version: number }>()(({ id, version }) =>
  db
    .updateTable('import_run')
    .set({
      state: 'fetching',
      settled_at: null,
      resumes_at: null,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .where('version', '=', version),
);

type Settlement = {
  id: string;
  version: number;
  state: 'stored' | 'discarded';
  accountId: string;
  reason: string | null;
};

const settled = shaped<Settlement>()((given) =>
  db
    .updateTable('import_run')
    .set({
      state: given.state,
      settled_at: sql`clock()`,
      settled_by: given.accountId,
      reason: given.reason,
      resumes_at: null,
      version: sql`version + 1`,
    })
    .where('id', '=', given.id)
    .where('version', '=', given.version),
);

const touched = shaped<{ id: string; version: number }>()(({ id, version }) =>
  db
    .updateTable('import_run')
    .set({ version: sql`version + 1` })
    .where('id', '=', id)
    .where('version', '=', version),
);

const settledValues = shaped<object>()(() =>
  db
    .deleteFrom('import_value')
    .using('import_run')
    .whereRef('import_run.id', '=', 'import_value.run_id')
    .where('import_run.settled_at', '<', sql<Date>`(select clock()) - interval '30 days'`)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('import_change')
            .whereRef('import_change.run_id', '=', 'import_value.run_id')
            .whereRef('import_change.series_id', '=', 'import_value.series_id')
            .whereRef('import_change.period', '=', 'import_value.period'),
        ),
      ),
    ),
);

/** Runs: what was asked for and when, and how far it is. */
@Injectable()
export class ImportRunRepository {
  async list(reader: Reader, query: ImportRunsQuery): Promise<Page<RunRow>> {
    return pageFrom(await reader.rows(listed(query)), query);
  }

  find(reader: Reader, id: string): Promise<RunRow | undefined> {
    return reader.row(runById({ id }));
  }

  /** What decides about the run. */
  findFacts(reader: Reader, id: string): Promise<ImportRunFacts | undefined> {
    return reader.row(factsOf({ id }));
  }

  async lock(tx: Tx, id: string): Promise<RunRow | undefined> {
    await tx.run(locked({ id }));
    return this.find(tx, id);
  }

  /** Starting runs waits for one another, so that no source gets into two. */
  async lockStart(tx: Tx): Promise<void> {
    await tx.run(startLock({}));
  }

  async insert(tx: Tx, run: NewRun): Promise<string> {
    const state = run.kind === 'file' ? 'in_review' : 'fetching';
    const { id } = await tx.onlyRow(inserted(run, state));
    return id;
  }

  /** Begins to fetch the run, or goes on with it; false where there is nothing to fetch any more. */
  async takeUp(tx: Tx, id: string): Promise<boolean> {
    return (await tx.run(takenUp({ id }))) === 1;
  }

  /** Lets the run wait; says until when. */
  async interrupt(tx: Tx, id: string, pauseSeconds: number): Promise<Date | null> {
    const waiting = await tx.row(interrupted({ id, seconds: pauseSeconds }));
    return waiting?.at ?? null;
  }

  /** All is fetched and compared. */
  async conclude(tx: Tx, id: string, state: Conclusion, unchanged: number): Promise<void> {
    await tx.run(concluded({ id, unchanged }, state));
  }

  /** What failed is asked for again; what is there stays. */
  async resume(tx: Tx, { id, version }: RunRow): Promise<void> {
    await tx.run(forgottenFaults({ id }));
    await tx.run(pendingAgain({ id }));
    await tx.runVersioned(resumed({ id, version }));
  }

  settle(
    tx: Tx,
    { id, version }: RunRow,
    state: Settlement['state'],
    accountId: string,
    reason: string | null,
  ): Promise<void> {
    return tx.runVersioned(settled({ id, version, state, accountId, reason }));
  }

  /** A part of the run is stored, and the rest goes on waiting. */
  touch(tx: Tx, { id, version }: RunRow): Promise<void> {
    return tx.runVersioned(touched({ id, version }));
  }

  /** Deletes values of runs that were settled 30 days ago, where they changed nothing. */
  async deleteSettledValues(tx: Tx): Promise<void> {
    await tx.run(settledValues({}));
  }

  /** The steps as a page shows them. */
  importSteps(reader: Reader, runId: string): Promise<ImportStep[]> {
    return reader.rows(importStepsOfRun({ id: runId }));
  }
}

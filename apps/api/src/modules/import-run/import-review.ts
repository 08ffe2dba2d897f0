import { Injectable } from '@nestjs/common';
import { observationChange } from '@samhandling/domain';
import type { Tx } from '../../platform/database/transaction.ts';
import { RequestFault } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import {
  ImportChangeRepository,
  type ComparedValue,
  type NewChange,
} from './import-change.repository.ts';
import type { RunRow } from './import-run-list.ts';
import { ImportRunRepository } from './import-run.repository.ts';

/** Compares fetched values with those that are stored, and writes the accepted differences. */
@Injectable()
export class ImportReview {
  constructor(
    private readonly runs: ImportRunRepository,
    private readonly changes: ImportChangeRepository,
    private readonly history: History,
  ) {}

  /** All of a run is fetched: its differences wait for review, or are stored where their source says so. */
  async conclude(tx: Tx, runId: string): Promise<void> {
    const run = await this.runs.lock(tx, runId);
    if (run?.state !== 'fetching') return;
    if (run.importStepsDone === 0) {
      await this.runs.conclude(tx, runId, 'failed', 0);
      return;
    }
    const { changes, unchanged } = await this.compare(tx, runId);
    const stored = await this.changes.store(tx, runId, null, { onlyWithoutReview: true });
    await this.changes.markFetched(tx, runId);
    const waiting = changes - stored;
    const state = changes === 0 ? 'unchanged' : waiting > 0 ? 'in_review' : 'stored';
    await this.runs.conclude(tx, runId, state, unchanged);
    if (stored > 0) await this.record(tx, runId, null, stored);
  }

  /** Keeps the differences of the run; says how many there are, and how many values are as they were. */
  async compare(tx: Tx, runId: string): Promise<{ changes: number; unchanged: number }> {
    await this.changes.lockSeries(tx, runId);
    const values = await this.changes.compare(tx, runId);
    const changes = values.flatMap(changeOf);
    await this.changes.insert(tx, runId, changes);
    return { changes: changes.length, unchanged: values.length - changes.length };
  }

  /** @throws RequestFault 409 where a value was revised since the run was compared */
  async store(tx: Tx, run: RunRow, accountId: string): Promise<void> {
    await this.changes.lockSeries(tx, run.id);
    if (await this.changes.isOutdated(tx, run.id)) throw new RequestFault('import_run.outdated');
    const stored = await this.changes.store(tx, run.id, accountId, { onlyWithoutReview: false });
    await this.changes.markFetched(tx, run.id);
    await this.record(tx, run.id, accountId, stored);
  }

  private async record(
    tx: Tx,
    runId: string,
    accountId: string | null,
    stored: number,
  ): Promise<void> {
    await this.history.record(tx, {
      subject: 'import_run',
      subjectId: runId,
      event: 'import_run.stored',
      accountId,
      to: { stored },
    });
  }
}

function changeOf(compared: ComparedValue): NewChange[] {
  const { seriesId, period, baseRevision, knownValue, knownStatus } = compared;
  const known = knownStatus === null ? null : { value: knownValue, status: knownStatus };
  const kind = observationChange(known, compared);
  return kind === null ? [] : [{ seriesId, period, kind, baseRevision }];
}

import { Injectable } from '@nestjs/common';
import type { ImportStoringBody } from '@samhandling/contract';
import { observationChange, seriesDoubts, type ValueDoubt } from '@samhandling/domain';
import type { Tx } from '../../platform/database/transaction.ts';
import { RequestFault } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import { SeriesValuesRepository } from '../series/index.ts';
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
    private readonly values: SeriesValuesRepository,
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
    const stored = await this.changes.storeWithoutReview(tx, runId);
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
    const doubts = await this.doubtsOf(tx, values);
    const changes = values.flatMap((value) => changeOf(value, doubts));
    await this.changes.insert(tx, runId, changes);
    return { changes: changes.length, unchanged: values.length - changes.length };
  }

  /**
   * Stores those differences that are named, or all; says how many.
   * @throws RequestFault 409 where a value was revised since the run was compared, 422 where one is odd and
   *   nobody says why it is right
   */
  async store(
    tx: Tx,
    run: RunRow,
    accountId: string,
    { reason, ...chosen }: ImportStoringBody,
  ): Promise<number> {
    await this.changes.lockSeries(tx, run.id);
    if (await this.changes.isOutdated(tx, run.id)) throw new RequestFault('import_run.outdated');
    const count = await this.changes.countDoubtful(tx, run.id, chosen);
    if (count > 0 && reason === '') {
      throw new RequestFault('import_run.doubtful', {
        errors: [{ field: '/reason', code: 'observation.reason_missing', params: { count } }],
      });
    }
    const stored = await this.changes.store(tx, { runId: run.id, accountId, reason, ...chosen });
    await this.changes.markFetched(tx, run.id);
    await this.record(tx, run.id, accountId, stored);
    return stored;
  }

  /** What is odd about the values that came, by series and period. */
  private async doubtsOf(tx: Tx, values: readonly ComparedValue[]): Promise<Doubts> {
    const bySeries = Map.groupBy(values, ({ seriesId }) => seriesId);
    const known = await this.values.ofSeries(tx, [...bySeries.keys()]);
    return new Map(
      [...bySeries].map(([id, ofSeries]) => [
        id,
        seriesDoubts(ofSeries, ofSeries[0]?.unit ?? '', known.get(id) ?? []),
      ]),
    );
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

type Doubts = ReadonlyMap<string, ReadonlyMap<string, ValueDoubt[]>>;

function changeOf(compared: ComparedValue, doubtsOf: Doubts): NewChange[] {
  const { seriesId, period, baseRevision, knownValue, knownStatus } = compared;
  const known = knownStatus === null ? null : { value: knownValue, status: knownStatus };
  const kind = observationChange(known, compared);
  const doubts = doubtsOf.get(seriesId)?.get(period) ?? [];
  return kind === null ? [] : [{ seriesId, period, kind, baseRevision, doubts }];
}

import { Injectable } from '@nestjs/common';
import { addDays } from '@samhandling/domain';
import { Jobs } from '../../job-kinds/index.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import type { StoredSource } from '../series-source/index.ts';
import { ImportRunRepository } from './import-run.repository.ts';
import { ImportStepRepository } from './import-step.repository.ts';
import { KoladaClient } from './kolada-client.ts';
import { ScbClient } from './scb-client.ts';
import type { SourceToFetch } from './source-client.ts';

/** Makes a run of sources: which requests it takes, and the job that fetches it. */
@Injectable()
export class ImportPlanner {
  constructor(
    private readonly runs: ImportRunRepository,
    private readonly importSteps: ImportStepRepository,
    private readonly kolada: KoladaClient,
    private readonly scb: ScbClient,
    private readonly jobs: Jobs,
  ) {}

  /** @param accountId who asks; null where it begins by itself */
  async start(tx: Tx, sources: readonly StoredSource[], accountId: string | null): Promise<string> {
    const runId = await this.runs.insert(tx, {
      kind: 'source',
      accountId,
      fileName: null,
      source: null,
      method: '',
    });
    const asked = sources.map(askedSource);
    for (const provider of ['kolada', 'scb'] as const) {
      for (const importStep of this[provider].plan(asked)) {
        await this.importSteps.insert(tx, runId, provider, importStep);
      }
    }
    await this.jobs.enqueue(tx, 'import_run.fetch', { runId });
    return runId;
  }
}

/** One day earlier than the last fetch, since the provider may have published later that day. */
function askedSource({
  id,
  series,
  mapping,
  unit,
  credit,
  changesSince,
}: StoredSource): SourceToFetch {
  return {
    id,
    seriesId: series.id,
    mapping,
    unit,
    credit,
    somePeriod: null,
    changesSince: changesSince === null ? null : addDays(changesSince, -1),
  };
}

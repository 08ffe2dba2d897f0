import type { ImportRun, ImportRunRow, ImportStep } from '@samhandling/contract';
import { importRunAbilities, type Caller } from '@samhandling/domain';
import type { RunRow } from './import-run-list.ts';

export function presentRun(row: RunRow, person: Caller): ImportRunRow {
  const { resume, store, discard } = importRunAbilities(person, row);
  const { added, revised, withdrawn, unchanged, waiting, stored, doubtful } = row;
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    version: row.version,
    isScheduled: row.startedBy === null,
    startedBy: row.startedBy,
    startedAt: row.startedAt.toISOString(),
    fetchedAt: row.fetchedAt?.toISOString() ?? null,
    settledAt: row.settledAt?.toISOString() ?? null,
    settledBy: row.settledBy,
    reason: row.reason,
    fileName: row.fileName,
    source: row.source,
    resumesAt: row.resumesAt?.toISOString() ?? null,
    counts: { added, revised, withdrawn, unchanged, waiting, stored, doubtful },
    steps: { total: row.importSteps, done: row.importStepsDone, failed: row.importStepsFailed },
    abilities: { resume, store, discard },
  };
}

export function presentRunWithImportSteps(
  row: RunRow,
  importStepList: ImportStep[],
  person: Caller,
): ImportRun {
  return { ...presentRun(row, person), stepList: importStepList };
}

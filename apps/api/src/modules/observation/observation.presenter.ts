import type { ObservationRevision } from '@samhandling/contract';
import type { RevisionRow } from './observation.repository.ts';

export function presentRevision(row: RevisionRow): ObservationRevision {
  return {
    ...row,
    retrievedAt: row.retrievedAt?.toISOString() ?? null,
    recordedAt: row.recordedAt.toISOString(),
  };
}

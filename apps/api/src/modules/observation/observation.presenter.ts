import type { ObservationRevision } from '@samhandling/contract';
import type { RevisionRow } from './observation.repository.ts';

export function presentRevision(row: RevisionRow): ObservationRevision {
  return {
    series: row.series,
    period: row.period,
    value: row.value,
    asWritten: row.asWritten,
    status: row.status,
    origin: row.origin,
    revision: row.revision,
    source: row.source,
    method: row.method,
    note: row.note,
    doubts: row.doubts,
    reason: row.reason,
    isRetracted: row.isRetracted,
    retrievedAt: row.retrievedAt?.toISOString() ?? null,
    recordedAt: row.recordedAt.toISOString(),
    isLatest: row.isLatest,
  };
}

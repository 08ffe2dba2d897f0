import type { ThinThresholds } from '@samhandling/contract';
import { THIN_THRESHOLDS, thinThresholdsAbilities, type Caller } from '@samhandling/domain';
import type { StoredThresholds } from './thin-thresholds.repository.ts';

export function presentThinThresholds(row: StoredThresholds, person: Caller): ThinThresholds {
  const { update } = thinThresholdsAbilities(person, {});
  return {
    strategy: row.code,
    values: row.set ?? THIN_THRESHOLDS,
    changes: row.changes.map(({ at, personName, from, to }) => ({
      at,
      personName: update ? personName : null,
      from,
      to,
    })),
    version: row.version,
    abilities: { update },
  };
}

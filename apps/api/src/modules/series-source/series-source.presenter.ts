import type { SeriesSource } from '@samhandling/contract';
import { isStale, nextFetchOn, seriesSourceAbilities, type Caller } from '@samhandling/domain';
import type { StoredSource } from './series-source.repository.ts';

/** @param today Swedish calendar day */
export function presentSource(row: StoredSource, person: Caller, today: string): SeriesSource {
  const { update, remove, fetch } = seriesSourceAbilities(person, row);
  const { fetchedOn, interval, nextPublicationOn } = row;
  const facts = { interval, fetchedOn, nextPublicationOn };
  return {
    id: row.id,
    series: row.series,
    mapping: row.mapping,
    unit: row.unit,
    interval,
    storesWithoutReview: row.storesWithoutReview,
    credit: row.credit,
    nextPublicationOn,
    fetchedAt: row.fetchedAt?.toISOString() ?? null,
    isStale: isStale(facts, today),
    nextFetchOn: nextFetchOn(facts, today),
    lastRun: row.lastRun,
    latestPeriod: row.latestPeriod,
    version: row.version,
    abilities: { update, remove, fetch },
  };
}

import type { SeriesSource } from '@samhandling/contract';
import { isStale, nextFetchOn, seriesSourceAbilities, type Caller } from '@samhandling/domain';
import type { StoredSource } from './series-source.repository.ts';

/** @param today Swedish calendar day */
export function presentSource(
  { fetchedOn, changesSince: _since, hasOpenRun, fetchedAt, ...row }: StoredSource,
  person: Caller,
  today: string,
): SeriesSource {
  const { update, remove, fetch } = seriesSourceAbilities(person);
  const facts = { interval: row.interval, fetchedOn, nextPublicationOn: row.nextPublicationOn };
  return {
    ...row,
    fetchedAt: fetchedAt?.toISOString() ?? null,
    isStale: isStale(facts, today),
    nextFetchOn: nextFetchOn(facts, today),
    abilities: { update, remove: remove && !hasOpenRun, fetch: fetch && !hasOpenRun },
  };
}

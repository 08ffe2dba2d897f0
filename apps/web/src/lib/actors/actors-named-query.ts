import type { ActorPage, ActorRow } from '@samhandling/contract';
import { apiQuery } from '../api/query-client.ts';

/** So many are offered where a name is not one actor's. */
const MOST = 20;

/** Actors whose names hold what somebody has typed. */
export const actorsNamedQuery = (name: string) =>
  apiQuery<ActorPage>(['actors', 'search'], '/actors', { limit: MOST, q: name });

/** Whose name it is: the only actor found, or the only one whose whole name it is. */
export function actorNamed<Found extends Pick<ActorRow, 'name'>>(
  name: string,
  found: readonly Found[],
): Found | undefined {
  const whole = found.filter((actor) => isSame(actor.name, name));
  const [first, second] = whole.length > 0 ? whole : found;
  return second ? undefined : first;
}

const isSame = (one: string, other: string) =>
  one.localeCompare(other.trim(), 'sv', { sensitivity: 'accent' }) === 0;

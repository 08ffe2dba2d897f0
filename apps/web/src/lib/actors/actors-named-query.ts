import type { ActorPage, ActorRow } from '@samhandling/contract';
import { apiQuery } from '../api/query-client.ts';

/** So many are offered where a name is not one actor's. */
const MOST = 20;

/** Actors whose names hold what somebody has typed. */
export const actorsNamedQuery = (name: string) =>
  apiQuery<ActorPage>(['actors', 'search'], '/actors', { limit: MOST, q: name });

/** Whose name it is: the only one whose whole name it is, else who has it in one piece, else the only one found. */
export function actorNamed<Found extends Pick<ActorRow, 'name'>>(
  name: string,
  found: readonly Found[],
): Found | undefined {
  const typed = name.trim();
  const whole = found.filter((actor) => isSame(actor.name, typed));
  const inOnePiece = found.filter((actor) => inSmall(actor.name).includes(inSmall(typed)));
  const [first, second] = [whole, inOnePiece, found].find((some) => some.length > 0) ?? [];
  return second ? undefined : first;
}

const inSmall = (text: string) => text.toLocaleLowerCase('sv');

const isSame = (one: string, other: string) =>
  one.localeCompare(other, 'sv', { sensitivity: 'accent' }) === 0;

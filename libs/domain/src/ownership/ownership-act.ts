/** In which role an act of an ownership's history was done. */
export type OwnershipSide = 'actor' | 'coordinator';

/**
 * Who did it, told from the act and the one before it: an actor claims and the coordinator confirms, or the
 * coordinator proposes and the actor confirms. Null where either side could have.
 * @param event what happened to the ownership
 * @param before what had happened to it last, if that is known
 */
export function sideOfOwnershipAct(
  event: string,
  before: string | undefined,
): OwnershipSide | null {
  if (event === 'ownership.claimed') return 'actor';
  if (event === 'ownership.proposed') return 'coordinator';
  if (event !== 'ownership.confirmed') return null;
  if (before === 'ownership.claimed') return 'coordinator';
  return before === 'ownership.proposed' ? 'actor' : null;
}

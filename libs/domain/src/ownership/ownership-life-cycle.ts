import { defineLifeCycle } from '../life-cycle/life-cycle.ts';
import { OWNERSHIP_STATES, type OwnershipState } from './ownership-vocabulary.ts';

/** Transitions of an ownership. */
export const OWNERSHIP_TRANSITIONS = ['confirm', 'release'] as const;
/** One of {@link OWNERSHIP_TRANSITIONS}. */
export type OwnershipTransition = (typeof OWNERSHIP_TRANSITIONS)[number];

/**
 * Begun by one side (an actor claims, the coordinator proposes) and confirmed by the other; see
 * `ownershipAbilities` for who. That an action has one confirmed lead at the most is the database's rule.
 */
export const OWNERSHIP_LIFE_CYCLE = defineLifeCycle<OwnershipState, OwnershipTransition>({
  notAllowed: 'ownership.transition_not_allowed',
  reasonRequired: 'ownership.reason_required',
  states: OWNERSHIP_STATES,
  initial: ['claimed', 'proposed'],
  transitions: [
    { name: 'confirm', from: ['claimed', 'proposed'], to: 'confirmed' },
    {
      name: 'release',
      from: ['claimed', 'proposed', 'confirmed'],
      to: 'released',
      needsReason: true,
    },
  ],
});

/** What a release means, told from where it started and who did it. */
export const RELEASE_MEANINGS = ['withdrawn', 'declined', 'released'] as const;
/** One of {@link RELEASE_MEANINGS}. */
export type ReleaseMeaning = (typeof RELEASE_MEANINGS)[number];

/**
 * The word for a release: the side that began withdraws, the other side declines, and what was
 * confirmed is released.
 */
export function releaseMeaning(
  from: Exclude<OwnershipState, 'released'>,
  by: 'actor' | 'coordinator',
): ReleaseMeaning {
  if (from === 'confirmed') return 'released';
  const begunBy = from === 'claimed' ? 'actor' : 'coordinator';
  return by === begunBy ? 'withdrawn' : 'declined';
}

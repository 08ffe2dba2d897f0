import { isCoordinator } from '../person/person.ts';
import { definePolicy } from '../policy/policy.ts';

/**
 * Everybody reads what thin work is judged by, since everybody reads what was judged; the coordinator sets
 * it, and sees who did.
 */
export const THIN_THRESHOLDS_POLICY = definePolicy<object, 'update'>({
  view: () => true,
  acts: { update: { who: isCoordinator } },
});

/** {@link THIN_THRESHOLDS_POLICY}, as a page offers it. */
export const thinThresholdsAbilities = THIN_THRESHOLDS_POLICY.abilities;

import { type Caller, isRegionAdministrator } from '../person/person.ts';
import { type JobState } from './job-vocabulary.ts';

/** What the policy has to know of a job. `isKnown`: whether this release has a handler for its name. */
export type JobFacts = { readonly state: JobState; readonly isKnown: boolean };

/** What the caller may do with one job. */
export type JobAbilities = { readonly sendAgain: boolean; readonly drop: boolean };

/** What the caller may do with one lane. */
export type JobLaneAbilities = { readonly resume: boolean };

/**
 * What the caller may do with a job. A dead one may be sent again or dropped, one that nobody knows may
 * only be dropped, and all others are left to the product.
 */
export function jobAbilities(person: Caller, { state, isKnown }: JobFacts): JobAbilities {
  const isAdministrator = isRegionAdministrator(person);
  const isDead = state === 'dead';
  return {
    sendAgain: isAdministrator && isDead && isKnown,
    drop: isAdministrator && (isDead || (state === 'waiting' && !isKnown)),
  };
}

/** What the caller may do with a lane: end its pause. */
export function jobLaneAbilities(
  person: Caller,
  { isPaused }: { readonly isPaused: boolean },
): JobLaneAbilities {
  return { resume: isRegionAdministrator(person) && isPaused };
}

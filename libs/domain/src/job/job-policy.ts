import { isRegionAdministrator } from '../person/person.ts';
import { definePolicy } from '../policy/policy.ts';
import { type JobState } from './job-vocabulary.ts';

/** What the policy has to know of a job. `isKnown`: whether this release has a handler for its name. */
export type JobFacts = { readonly state: JobState; readonly isKnown: boolean };

/** What the policy has to know of a lane. */
export type JobLaneFacts = { readonly isPaused: boolean };

/**
 * What the caller may do with a job. A dead one may be tried again or dropped, one that nobody knows may
 * only be dropped, and all others are left to the product.
 */
export const JOB_POLICY = definePolicy<JobFacts, 'retry' | 'drop'>({
  view: isRegionAdministrator,
  acts: {
    retry: {
      who: isRegionAdministrator,
      when: ({ state, isKnown }) => state === 'dead' && isKnown,
    },
    drop: {
      who: isRegionAdministrator,
      when: ({ state, isKnown }) => state === 'dead' || (state === 'waiting' && !isKnown),
    },
  },
});

/** {@link JOB_POLICY}, as a page offers it. */
export const jobAbilities = JOB_POLICY.abilities;

/** What the caller may do with a lane: end its pause. */
export const JOB_LANE_POLICY = definePolicy<JobLaneFacts, 'resume'>({
  view: isRegionAdministrator,
  acts: { resume: { who: isRegionAdministrator, when: ({ isPaused }) => isPaused } },
});

/** {@link JOB_LANE_POLICY}, as a page offers it. */
export const jobLaneAbilities = JOB_LANE_POLICY.abilities;

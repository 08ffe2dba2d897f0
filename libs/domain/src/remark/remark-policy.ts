import { type Caller, isCoordinator, isRegionAdministrator } from '../person/person.ts';
import { definePolicy } from '../policy/policy.ts';

/** What the policy has to know of a remark. */
export type RemarkFacts = { readonly isHandled: boolean };

/** Those who answer for the website: its coordinators and the region's administrators. */
export function readsRemarks(person: Caller): boolean {
  return isCoordinator(person) || isRegionAdministrator(person);
}

/**
 * What the caller may do with the remark. Whoever wrote it may have been anonymous and never reads it
 * back; nothing of it is public. It is handled once. That remarks can be made anonymously is demanded
 * by the act on the accessibility of digital public services (2018:1937).
 */
export const REMARK_POLICY = definePolicy<RemarkFacts, 'handle'>({
  view: readsRemarks,
  acts: { handle: { who: readsRemarks, when: ({ isHandled }) => !isHandled } },
});

/** {@link REMARK_POLICY}, as a page offers it. */
export const remarkAbilities = REMARK_POLICY.abilities;

import { type Caller, isCoordinator, isRegionAdministrator } from '../person/person.ts';

/** What the policy has to know of a remark. */
export type RemarkFacts = { readonly isHandled: boolean };

/** What the caller may do with one remark. */
export type RemarkAbilities = { readonly view: boolean; readonly handle: boolean };

/** Those who answer for the website: its coordinators and the region's administrators. */
export function readsRemarks(person: Caller): boolean {
  return isCoordinator(person) || isRegionAdministrator(person);
}

/**
 * What the caller may do with the remark. Whoever wrote it may have been anonymous and never reads it
 * back; nothing of it is public. It is handled once. That remarks can be made anonymously is demanded
 * by the act on the accessibility of digital public services (2018:1937).
 */
export function remarkAbilities(person: Caller, { isHandled }: RemarkFacts): RemarkAbilities {
  const reads = readsRemarks(person);
  return { view: reads, handle: reads && !isHandled };
}

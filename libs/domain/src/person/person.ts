/** Roles a person can have in the region itself. */
export const REGION_ROLES = ['councillor', 'coordinator', 'administrator'] as const;
/** One of {@link REGION_ROLES}. */
export type RegionRole = (typeof REGION_ROLES)[number];

/** Roles a person can have in an actor. */
export const MEMBERSHIP_ROLES = ['editor', 'administrator'] as const;
/** One of {@link MEMBERSHIP_ROLES}. */
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

/** A person's role in one actor; a person can have several memberships. */
export type Membership = { readonly actorId: string; readonly role: MembershipRole };

/** The signed-in person who calls. */
export type Person = {
  readonly accountId: string;
  readonly regionRole: RegionRole | null;
  readonly memberships: readonly Membership[];
};

/** Whoever calls: a signed-in person, or `null` for a visitor. */
export type Caller = Person | null;

/** Whether the person is a member of the actor, in any role. A visitor never is. */
export function isMember(person: Caller, actorId: string): boolean {
  return person?.memberships.some((membership) => membership.actorId === actorId) ?? false;
}

/** Whether the person is the actor's administrator. A visitor never is. */
export function isActorAdministrator(person: Caller, actorId: string): boolean {
  return (
    person?.memberships.some(
      (membership) => membership.actorId === actorId && membership.role === 'administrator',
    ) ?? false
  );
}

/** Whether the person reviews, publishes and proposes owners for the region. */
export function isCoordinator(person: Caller): boolean {
  return person?.regionRole === 'coordinator';
}

/** Whether the person runs accounts, actors and strategies for the region. */
export function isRegionAdministrator(person: Caller): boolean {
  return person?.regionRole === 'administrator';
}

/** Ids of the actors whose initiatives the person writes, each once. */
export function memberActorIds(person: Caller): string[] {
  return [...new Set(person?.memberships.map((membership) => membership.actorId))];
}

/** Ids of the actors that the person administers, each once. */
export function administeredActorIds(person: Caller): string[] {
  return memberActorIds(person).filter((actorId) => isActorAdministrator(person, actorId));
}
